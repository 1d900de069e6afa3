package io.borgmaticshell.bootstrap.architecture.samples.application;

import io.borgmaticshell.bootstrap.architecture.samples.adapters.configuration.Neighbour;

public record KnowsAnAdapter(Neighbour adapter) {}
