/// Moments and spans of time as people write them. Start with [PointInTime].
@NullMarked
package io.borgmaticshell.domain.time;

import org.jspecify.annotations.NullMarked;
