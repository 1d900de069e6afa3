/// What services are told about runs, and the options of each. Start with [RunState].
@NullMarked
package io.borgmaticshell.domain.monitoring;

import org.jspecify.annotations.NullMarked;
