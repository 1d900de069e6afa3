package io.borgmaticshell.adapters.testing;

import java.util.Map;
import java.util.stream.Collectors;

/// A database of a [PostgresServer].
public record PostgresDatabase(PostgresServer server, String name) {

  public void execute(String sql) {
    query(sql);
  }

  /// The rows, one a line, columns separated by `|`.
  public String query(String sql) {
    return server.query(name, server.username(), sql);
  }

  /// Runs SQL that only a superuser may.
  public void executeAsSuperuser(String sql) {
    queryAsSuperuser(sql);
  }

  public String queryAsSuperuser(String sql) {
    return server.query(name, server.superuser(), sql);
  }

  /// Removes the database and makes an empty one of that name.
  public void recreate() {
    server.execute("drop database " + quoted());
    server.createDatabase(name);
  }

  private String quoted() {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /// A session that runs SQL in the background.
  public RunningProgram start(String sql) {
    return server
        .client("psql", "--no-psqlrc", "--quiet")
        .with(Map.of("PGDATABASE", name))
        .reading(sql)
        .start();
  }

  /// Removes every table, view, sequence, function and large object.
  public void dropEverything() {
    execute("drop owned by " + server.username() + " cascade");
  }

  /// The whole content as SQL, without what differs from run to run.
  public String dump() {
    return server
        .client("pg_dump", "--no-password")
        .with(Map.of("PGDATABASE", name, "PGUSER", server.superuser()))
        .run()
        .successfulOutput()
        .lines()
        .filter(line -> !line.matches("\\\\(un)?restrict .*|-- Dumped (from|by) .*"))
        .collect(Collectors.joining("\n"));
  }

  /// How many other sessions are connected.
  public int sessions() {
    return Integer.parseInt(
        query(
            "select count(*) from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid()"));
  }
}
