/// Picking the dumps that somebody means, and saying how to mean others. Start with
/// [DumpSelection].
@NullMarked
package io.borgmaticshell.application.restore.selection;

import org.jspecify.annotations.NullMarked;
