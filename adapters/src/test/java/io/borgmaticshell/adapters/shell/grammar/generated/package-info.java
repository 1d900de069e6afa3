@NullMarked
package io.borgmaticshell.adapters.shell.grammar.generated;

import org.jspecify.annotations.NullMarked;
