package io.borgmaticshell.bootstrap.architecture.samples.cycle.egg;

import io.borgmaticshell.bootstrap.architecture.samples.cycle.hen.Hen;

public record Egg(Hen mother) {}
