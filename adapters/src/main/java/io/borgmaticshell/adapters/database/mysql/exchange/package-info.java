/// Restores of MariaDB and MySQL by way of a scratch database. Start with [MySqlExchange].
@NullMarked
package io.borgmaticshell.adapters.database.mysql.exchange;

import org.jspecify.annotations.NullMarked;
