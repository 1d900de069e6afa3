/// Specifications of the prompt. Start with [ReplTest].
@NullMarked
package io.borgmaticshell.adapters.shell.repl;

import org.jspecify.annotations.NullMarked;
