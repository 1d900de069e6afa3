/// Restores taken back, from the safety copies made before them. Start with [UndoRestore].
@NullMarked
package io.borgmaticshell.application.restore.undo;

import org.jspecify.annotations.NullMarked;
