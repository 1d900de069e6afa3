/// What the kernel offers and Java does not: sockets for packets, the size of a terminal.
@NullMarked
package io.borgmaticshell.adapters.shell.kernel;

import org.jspecify.annotations.NullMarked;
