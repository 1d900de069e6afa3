/// The only place that starts processes. Start with [ProcessEngine].
@NullMarked
package io.borgmaticshell.adapters.process;

import org.jspecify.annotations.NullMarked;
