/// The composition root and the program's entry. Start reading at `Application`.
@NullMarked
package io.borgmaticshell.bootstrap;

import org.jspecify.annotations.NullMarked;
