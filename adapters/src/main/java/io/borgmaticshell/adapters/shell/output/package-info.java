/// What the user reads. Start with [Output].
@NullMarked
package io.borgmaticshell.adapters.shell.output;

import org.jspecify.annotations.NullMarked;
