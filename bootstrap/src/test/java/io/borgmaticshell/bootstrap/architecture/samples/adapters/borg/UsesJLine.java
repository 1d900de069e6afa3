package io.borgmaticshell.bootstrap.architecture.samples.adapters.borg;

import org.jline.terminal.Terminal;

record UsesJLine(Terminal terminal) {}
