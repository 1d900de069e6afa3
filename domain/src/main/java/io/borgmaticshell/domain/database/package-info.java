/// One configured database and how to reach it. Start with [DatabaseEntry].
@NullMarked
package io.borgmaticshell.domain.database;

import org.jspecify.annotations.NullMarked;
