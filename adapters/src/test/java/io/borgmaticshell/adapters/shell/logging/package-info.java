/// Where what is told goes besides the console.
@NullMarked
package io.borgmaticshell.adapters.shell.logging;

import org.jspecify.annotations.NullMarked;
