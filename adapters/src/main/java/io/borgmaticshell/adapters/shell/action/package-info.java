/// What every action needs to know. Start with [Task].
@NullMarked
package io.borgmaticshell.adapters.shell.action;

import org.jspecify.annotations.NullMarked;
