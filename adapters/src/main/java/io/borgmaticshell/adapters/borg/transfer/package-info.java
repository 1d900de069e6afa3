/// Dumps on their way into archives and back. Start with [BorgDumpTransfer].
@NullMarked
package io.borgmaticshell.adapters.borg.transfer;

import org.jspecify.annotations.NullMarked;
