/// What every kind of database must keep to, as tests that its own test inherits. Start with
/// [DatabaseHookContract]; with a database to try it on, [LiveDatabaseContract].
@NullMarked
package io.borgmaticshell.adapters.testing.hook;

import org.jspecify.annotations.NullMarked;
