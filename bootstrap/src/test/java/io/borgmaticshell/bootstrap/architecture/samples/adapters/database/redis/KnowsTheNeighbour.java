package io.borgmaticshell.bootstrap.architecture.samples.adapters.database.redis;

import io.borgmaticshell.bootstrap.architecture.samples.adapters.database.neighbour.Neighbour;

record KnowsTheNeighbour(Neighbour neighbour) {}
