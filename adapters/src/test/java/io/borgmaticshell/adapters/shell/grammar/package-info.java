/// Specifications of the command line. Start with [GrammarTest].
@NullMarked
package io.borgmaticshell.adapters.shell.grammar;

import org.jspecify.annotations.NullMarked;
