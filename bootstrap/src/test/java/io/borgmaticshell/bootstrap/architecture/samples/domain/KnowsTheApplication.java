package io.borgmaticshell.bootstrap.architecture.samples.domain;

import io.borgmaticshell.bootstrap.architecture.samples.application.KnowsAnAdapter;

record KnowsTheApplication(KnowsAnAdapter application) {}
