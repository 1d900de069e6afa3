/// Restores: planned, asked about, summed up, undone. Start with [RestoreAction].
@NullMarked
package io.borgmaticshell.adapters.shell.restore;

import org.jspecify.annotations.NullMarked;
