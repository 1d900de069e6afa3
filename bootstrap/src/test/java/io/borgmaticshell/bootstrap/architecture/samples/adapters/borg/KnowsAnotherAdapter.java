package io.borgmaticshell.bootstrap.architecture.samples.adapters.borg;

import io.borgmaticshell.bootstrap.architecture.samples.adapters.configuration.Neighbour;

record KnowsAnotherAdapter(Neighbour neighbour) {}
