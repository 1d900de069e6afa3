/// Commands that a configuration runs around the steps of a run. Start with [CommandHook].
@NullMarked
package io.borgmaticshell.domain.hook;

import org.jspecify.annotations.NullMarked;
