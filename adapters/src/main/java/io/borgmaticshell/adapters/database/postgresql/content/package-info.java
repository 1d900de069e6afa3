/// What PostgreSQL's dumps say about themselves at their beginning, without being loaded. Start
/// with [PostgreSqlContent].
@NullMarked
package io.borgmaticshell.adapters.database.postgresql.content;

import org.jspecify.annotations.NullMarked;
