/// What a restore would meet, replace and create. Start with [RestorePlan].
@NullMarked
package io.borgmaticshell.domain.restore.plan;

import org.jspecify.annotations.NullMarked;
