/// Where what is told goes besides the console: a log file, the system log. Start with [LogSinks].
@NullMarked
package io.borgmaticshell.adapters.shell.logging;

import org.jspecify.annotations.NullMarked;
