/// The Borg program: which one it is, its command lines, what it says. Start with [BorgProgram].
@NullMarked
package io.borgmaticshell.adapters.borg.program;

import org.jspecify.annotations.NullMarked;
