/// What Borg is told for each task, and what becomes of its answers. Start with [BorgTasks].
@NullMarked
package io.borgmaticshell.adapters.borg.task;

import org.jspecify.annotations.NullMarked;
