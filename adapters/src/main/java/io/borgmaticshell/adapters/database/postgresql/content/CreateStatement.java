package io.borgmaticshell.adapters.database.postgresql.content;

import io.borgmaticshell.domain.restore.plan.DatabaseFacts;
import java.util.Optional;
import java.util.regex.Pattern;

/// The statement in an archive that would create its database.
final class CreateStatement {
  private static final Pattern PROPERTIES =
      Pattern.compile("CREATE DATABASE (?:\"(?:[^\"]|\"\")*\"|\\S+) WITH (.*);", Pattern.DOTALL);
  // Another server need not have it.
  private static final Pattern TABLESPACE =
      Pattern.compile(" TABLESPACE = (?:\"(?:[^\"]|\"\")*\"|\\S+)");

  private CreateStatement() {}

  static Optional<DatabaseFacts> facts(String statement, String owner) {
    var parts = PROPERTIES.matcher(statement.strip());
    return parts.matches()
        ? Optional.of(new DatabaseFacts(TABLESPACE.matcher(parts.group(1)).replaceAll(""), owner))
        : Optional.empty();
  }
}
