/// PostgreSQL, by way of pg_dump, pg_restore and psql. Start with [PostgreSqlHook].
@NullMarked
package io.borgmaticshell.adapters.database.postgresql;

import org.jspecify.annotations.NullMarked;
