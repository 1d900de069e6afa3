/// The prompt. Spring Shell and JLine are used here and nowhere else; start with [Repl].
@NullMarked
package io.borgmaticshell.adapters.shell.repl;

import org.jspecify.annotations.NullMarked;
