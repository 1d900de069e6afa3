package io.borgmaticshell.bootstrap.architecture.samples.adapters.borg;

record DumpHelper() {}
