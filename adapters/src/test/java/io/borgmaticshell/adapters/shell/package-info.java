/// Specifications of the driving side. Start with [ActionDispatcherTest].
@NullMarked
package io.borgmaticshell.adapters.shell;

import org.jspecify.annotations.NullMarked;
