/// Which dumps a restore means. Start with [RestoreSelector].
@NullMarked
package io.borgmaticshell.domain.restore;

import org.jspecify.annotations.NullMarked;
