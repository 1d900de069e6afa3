/// A kind of database that the program does not bring with it: proves that one class, one test and
/// one page are enough, and is the worked example of `docs/adding-a-database.md`.
@NullMarked
package io.borgmaticshell.adapters.database.firebird;

import org.jspecify.annotations.NullMarked;
