package io.borgmaticshell.bootstrap.architecture.samples.cycle.hen;

import io.borgmaticshell.bootstrap.architecture.samples.cycle.egg.Egg;
import java.util.List;

public record Hen(List<Egg> eggs) {}
