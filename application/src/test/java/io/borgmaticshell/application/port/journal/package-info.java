/// Stand-ins for the journal.
@NullMarked
package io.borgmaticshell.application.port.journal;

import org.jspecify.annotations.NullMarked;
