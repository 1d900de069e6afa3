/// What the packaged program does for its users, with real databases and a real Borg. Start with
/// `PostgreSqlRoundTripIT`; `Scene` is the stage they all play on.
///
/// `-Dborgmatic.program=FILE` runs them against another program with the same command line.
@NullMarked
package io.borgmaticshell.bootstrap.endtoend;

import org.jspecify.annotations.NullMarked;
