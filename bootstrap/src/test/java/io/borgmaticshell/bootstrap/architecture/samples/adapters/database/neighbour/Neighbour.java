package io.borgmaticshell.bootstrap.architecture.samples.adapters.database.neighbour;

public record Neighbour() {}
