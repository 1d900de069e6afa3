/// The statements of a dump of MariaDB or MySQL, as far as one must know them to give its database
/// another name. Start with [RenamedDatabase].
@NullMarked
package io.borgmaticshell.adapters.database.mysql.statement;

import org.jspecify.annotations.NullMarked;
