/// MariaDB and MySQL: two flavours of one implementation. Start with [MySqlCommands].
@NullMarked
package io.borgmaticshell.adapters.database.mysql;

import org.jspecify.annotations.NullMarked;
