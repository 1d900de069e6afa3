/// Services that bring messages to people.
@NullMarked
package io.borgmaticshell.adapters.monitoring.message;

import org.jspecify.annotations.NullMarked;
