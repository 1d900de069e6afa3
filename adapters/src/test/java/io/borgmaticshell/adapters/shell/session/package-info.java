@NullMarked
package io.borgmaticshell.adapters.shell.session;

import org.jspecify.annotations.NullMarked;
