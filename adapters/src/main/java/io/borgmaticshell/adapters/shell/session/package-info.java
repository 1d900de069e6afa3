/// What counts from one line to the next, at the prompt and in scripts. Start with [SessionLines].
@NullMarked
package io.borgmaticshell.adapters.shell.session;

import org.jspecify.annotations.NullMarked;
