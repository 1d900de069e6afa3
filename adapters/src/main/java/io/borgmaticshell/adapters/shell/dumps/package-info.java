/// Dumps in archives: listed, and taken out as files. Start with [DumpsAction].
@NullMarked
package io.borgmaticshell.adapters.shell.dumps;

import org.jspecify.annotations.NullMarked;
