/// The flags made from the declarations of options. Start with [DeclaredOptionFlags].
@NullMarked
package io.borgmaticshell.adapters.shell.grammar.options;

import org.jspecify.annotations.NullMarked;
