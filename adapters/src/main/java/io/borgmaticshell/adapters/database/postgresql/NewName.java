package io.borgmaticshell.adapters.database.postgresql;

import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.nio.charset.StandardCharsets;

/// What a database may be called when it is restored under another name. The clients connect to it,
/// and nothing in a dump of one database speaks of it by name; unless the client is told to create
/// the database, because then it obeys the dump, and drops the original first.
final class NewName {
  // Servers cut longer names off (PostgreSQL documentation, "Identifiers and Key Words").
  private static final int LONGEST = 63;

  private NewName() {}

  /// @throws OperationFailed USAGE or CONFIGURATION if the dump cannot be restored so
  static void check(DatabaseTarget target, String name) {
    if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST || name.indexOf('\0') >= 0) {
      throw OperationFailed.because(
          Problem.Kind.USAGE,
          "A PostgreSQL database cannot be called '%s'.".formatted(name),
          "Names have at most 63 bytes.");
    }
    if (PostgreSqlRestore.hasWord(target, "-[aceOsvx1]*C[aceOsvx1]*|--cr(e(a(te?)?)?)?")) {
      throw OperationFailed.because(
          Problem.Kind.CONFIGURATION,
          "%s: with --create in 'restore_options' a dump goes to the database it was made of."
              .formatted(target.entry().location()),
          "Take it out to restore under another name.");
    }
  }
}
