/// Command lines as data, with holes that only the process engine fills. Start with [CommandLine].
@NullMarked
package io.borgmaticshell.application.command;

import org.jspecify.annotations.NullMarked;
