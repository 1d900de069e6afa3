/// Answers that fit the screen they are read on. Start with [Screen].
@NullMarked
package io.borgmaticshell.adapters.shell.table;

import org.jspecify.annotations.NullMarked;
