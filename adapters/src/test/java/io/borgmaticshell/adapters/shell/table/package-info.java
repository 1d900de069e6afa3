@NullMarked
package io.borgmaticshell.adapters.shell.table;

import org.jspecify.annotations.NullMarked;
