/// Dumps on their way out of archives and into databases. Start with [RestoreRun].
@NullMarked
package io.borgmaticshell.adapters.borg.restore;

import org.jspecify.annotations.NullMarked;
