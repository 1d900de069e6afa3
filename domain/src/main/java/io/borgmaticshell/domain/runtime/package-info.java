/// Where a run may keep its pipes. Start with [RuntimeDirectoryProbe].
@NullMarked
package io.borgmaticshell.domain.runtime;

import org.jspecify.annotations.NullMarked;
