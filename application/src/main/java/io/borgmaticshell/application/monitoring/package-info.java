/// Telling services that watch over backups how runs go. Start with [WatchedRuns].
@NullMarked
package io.borgmaticshell.application.monitoring;

import org.jspecify.annotations.NullMarked;
