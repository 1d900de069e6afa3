/// Repositories and archives, by way of the Borg program. Start with [BorgArchiveRepository].
@NullMarked
package io.borgmaticshell.adapters.borg;

import org.jspecify.annotations.NullMarked;
