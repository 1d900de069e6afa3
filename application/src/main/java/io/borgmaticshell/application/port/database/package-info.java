/// What is asked of databases and told to them. Start with [DatabaseCatalog].
@NullMarked
package io.borgmaticshell.application.port.database;

import org.jspecify.annotations.NullMarked;
