package io.borgmaticshell.adapters.database.postgresql;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.inspection.Creation;
import io.borgmaticshell.domain.restore.plan.DatabaseFacts;
import io.borgmaticshell.domain.restore.plan.ServerFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes an empty database as the dump remembers it: every archive holds encoding, locale and owner
/// of its database; a plain dump does not.
final class PostgreSqlCreation {
  private final DatabaseTarget target;
  private final String name;

  PostgreSqlCreation(DatabaseTarget target) {
    this.target = target;
    this.name = quoted(target.database());
  }

  Creation of(Optional<DatabaseFacts> facts, ServerFacts server) {
    var notes = new ArrayList<String>();
    if (facts.isEmpty()) {
      notes.add(
          """
          The database %s was created with encoding, locale and owner of the server's choice: a \
          plain dump does not remember its own.\
          """
              .formatted(target.database()));
    }
    var properties = facts.map(DatabaseFacts::properties).orElse("TEMPLATE = template0");
    var owner = facts.flatMap(known -> owner(known, server, notes));
    return new Creation(
        command(
            "CREATE DATABASE %s WITH %s%s"
                .formatted(name, properties, owner.map(" OWNER = "::concat).orElse(""))),
        command("DROP DATABASE IF EXISTS " + name),
        notes);
  }

  private Optional<String> owner(DatabaseFacts facts, ServerFacts server, List<String> notes) {
    if (facts.owner().isEmpty() || target.options().isTrue(PostgreSqlOptions.NO_OWNER)) {
      return Optional.empty();
    }
    if (server.roles().orElse(Set.of()).contains(facts.owner())) {
      return Optional.of(quoted(facts.owner()));
    }
    notes.add(
        "The database %s belongs to the user who restores: its owner %s does not exist."
            .formatted(target.database(), facts.owner()));
    return Optional.empty();
  }

  private CommandLine command(String statement) {
    var psql = PostgreSqlClient.psql(target).arg("--quiet");
    return PostgreSqlClient.connected(psql, target.named(PostgreSqlClient.MAINTENANCE))
        .arg("--command", statement)
        .build();
  }

  private static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
