/// Dumps on their way into archives, and the port for both ways. Start with [BorgDumpTransfer].
@NullMarked
package io.borgmaticshell.adapters.borg.transfer;

import org.jspecify.annotations.NullMarked;
