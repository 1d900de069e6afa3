/// The composition root and the program's entry. Start reading at [Application], then [Wiring].
@NullMarked
package io.borgmaticshell.bootstrap;

import org.jspecify.annotations.NullMarked;
