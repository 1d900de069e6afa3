/// SQLite, by way of its own shell. Start with [SqliteHook].
@NullMarked
package io.borgmaticshell.adapters.database.sqlite;

import org.jspecify.annotations.NullMarked;
