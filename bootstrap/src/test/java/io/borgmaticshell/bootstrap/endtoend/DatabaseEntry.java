package io.borgmaticshell.bootstrap.endtoend;

import io.borgmaticshell.adapters.testing.MongoServerFixture;
import io.borgmaticshell.adapters.testing.MySqlServer;
import io.borgmaticshell.adapters.testing.PostgresDatabase;
import io.borgmaticshell.adapters.testing.SqliteFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One database as a configuration file names it.
record DatabaseEntry(String hook, Map<String, String> options) {

  static DatabaseEntry of(PostgresDatabase database) {
    var server = database.server();
    var entry = new DatabaseEntry("postgresql_databases", Map.of()).with("name", database.name());
    for (var command : server.commands().entrySet()) {
      entry = entry.with(command.getKey(), command.getValue());
    }
    return entry
        .with("hostname", server.host())
        .with("port", server.port())
        .with("username", server.username())
        .with("password", server.password());
  }

  static DatabaseEntry of(MySqlServer server, String name) {
    var entry = new DatabaseEntry(server.hook(), Map.of()).with("name", name);
    for (var command : server.commands().entrySet()) {
      entry = entry.with(command.getKey(), command.getValue());
    }
    return entry
        .with("hostname", server.host())
        .with("port", server.port())
        .with("username", server.username())
        .with("password", server.password());
  }

  static DatabaseEntry of(String name, SqliteFile file) {
    return new DatabaseEntry("sqlite_databases", Map.of())
        .with("name", name)
        .with("path", file.path());
  }

  static DatabaseEntry of(String name, MongoServerFixture server) {
    return new DatabaseEntry("mongodb_databases", Map.of())
        .with("name", name)
        .with("hostname", server.host())
        .with("port", server.port());
  }

  DatabaseEntry with(String option, Object value) {
    var all = new LinkedHashMap<>(options);
    all.put(
        option,
        value instanceof Integer || value instanceof Boolean ? value.toString() : quoted(value));
    return new DatabaseEntry(hook, all);
  }

  DatabaseEntry without(String... names) {
    var all = new LinkedHashMap<>(options);
    List.of(names).forEach(all::remove);
    return new DatabaseEntry(hook, all);
  }

  /// Connects as the administrator by a local socket, who needs no password there.
  DatabaseEntry local(Path socket) {
    return without("hostname", "port", "password")
        .with("username", "root")
        .with("socket_path", socket);
  }

  private static String quoted(Object value) {
    return value
        .toString()
        .replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\n")
        .transform(text -> '"' + text + '"');
  }

  String yaml() {
    return options.entrySet().stream()
        .map(option -> "%s: %s".formatted(option.getKey(), option.getValue()))
        .collect(Collectors.joining("\n    ", "  - ", "\n"));
  }
}
