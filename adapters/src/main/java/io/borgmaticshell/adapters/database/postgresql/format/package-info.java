/// The formats of PostgreSQL's dumps, as far as one must know them to tell a whole dump from one
/// that was cut. Start with [PostgreSqlFormat].
@NullMarked
package io.borgmaticshell.adapters.database.postgresql.format;

import org.jspecify.annotations.NullMarked;
