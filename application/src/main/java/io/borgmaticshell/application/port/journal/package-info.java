/// Where a restore notes how far it is. Start with [RestoreJournal].
@NullMarked
package io.borgmaticshell.application.port.journal;

import org.jspecify.annotations.NullMarked;
