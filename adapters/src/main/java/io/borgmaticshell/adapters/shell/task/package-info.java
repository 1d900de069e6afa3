/// Reads tasks on repositories from the flags of actions. Start with [TaskReader].
@NullMarked
package io.borgmaticshell.adapters.shell.task;

import org.jspecify.annotations.NullMarked;
