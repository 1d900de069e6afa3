package io.borgmaticshell.adapters.database.postgresql;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DatabaseTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Asks a server for its databases, and reads the answer of `psql --csv`. Not with `--list`, which
/// fails where the server is newer than psql.
final class DatabaseList {
  // Every server has them, and nobody works in them.
  private static final Set<String> TEMPLATES = Set.of("template0", "template1");

  private final String csv;
  private int at;

  private DatabaseList(String csv) {
    this.csv = csv;
  }

  static CommandLine question(DatabaseTarget target) {
    var psql =
        PostgreSqlClient.psql(target)
            .arg("--csv", "--tuples-only")
            .env("PGCLIENTENCODING", Optional.of("UTF8"));
    return PostgreSqlClient.connected(psql, target.named(PostgreSqlClient.MAINTENANCE))
        .words(target.options().text(PostgreSqlOptions.LIST_OPTIONS))
        .arg("--command", "SELECT datname FROM pg_catalog.pg_database ORDER BY 1")
        .build();
  }

  /// The first column, without the templates.
  static List<String> names(String csv) {
    var list = new DatabaseList(csv);
    var names = new ArrayList<String>();
    while (list.at < csv.length()) {
      names.add(list.record().getFirst());
    }
    names.removeIf(name -> name.isEmpty() || TEMPLATES.contains(name));
    return names;
  }

  // A quoted field may hold commas, line ends, and quotes, which are doubled (RFC 4180).
  private List<String> record() {
    var fields = new ArrayList<String>();
    do {
      fields.add(field());
    } while (at < csv.length() && csv.charAt(at++) == ',');
    return fields;
  }

  private String field() {
    var text = new StringBuilder();
    var quoted = false;
    while (at < csv.length() && (quoted || ",\n".indexOf(csv.charAt(at)) < 0)) {
      var character = csv.charAt(at++);
      var doubled = quoted && csv.startsWith("\"\"", at - 1);
      if (character != '"' || doubled) {
        text.append(character);
        at += doubled ? 1 : 0;
      } else {
        quoted = !quoted;
      }
    }
    return text.toString();
  }
}
