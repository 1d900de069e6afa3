/// The command line as data, and how words are read by it. Start with `actions.StandardGrammar`.
@NullMarked
package io.borgmaticshell.adapters.shell.grammar;

import org.jspecify.annotations.NullMarked;
