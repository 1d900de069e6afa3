/// Bringing databases back. Start with [RestoreDatabases].
@NullMarked
package io.borgmaticshell.application.restore;

import org.jspecify.annotations.NullMarked;
