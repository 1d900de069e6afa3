/// Which checks of repositories there are, and when they are due. Start with [CheckSchedule].
@NullMarked
package io.borgmaticshell.domain.check;

import org.jspecify.annotations.NullMarked;
