/// To support a database, implement [DatabaseHook]. Read the SQLite hook first.
@NullMarked
package io.borgmaticshell.application.hook;

import org.jspecify.annotations.NullMarked;
