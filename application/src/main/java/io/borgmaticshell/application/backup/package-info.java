/// Backing up the configured databases. Start with [CreateBackup].
@NullMarked
package io.borgmaticshell.application.backup;

import org.jspecify.annotations.NullMarked;
