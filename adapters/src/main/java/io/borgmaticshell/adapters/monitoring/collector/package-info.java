/// Services that collect values and log lines.
@NullMarked
package io.borgmaticshell.adapters.monitoring.collector;

import org.jspecify.annotations.NullMarked;
