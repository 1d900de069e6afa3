package io.borgmaticshell.bootstrap.architecture.samples.adapters.configuration;

public record Neighbour() {}
