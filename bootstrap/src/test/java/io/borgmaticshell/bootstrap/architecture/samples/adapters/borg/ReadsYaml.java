package io.borgmaticshell.bootstrap.architecture.samples.adapters.borg;

import org.snakeyaml.engine.v2.api.Load;

record ReadsYaml(Load yaml) {}
