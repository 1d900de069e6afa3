package io.borgmaticshell.bootstrap.architecture.samples.unmarked;

record Unmarked() {}
