package io.borgmaticshell.adapters.database.postgresql;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.option.OptionSpec;

/// What the command lines of all of PostgreSQL's clients have in common.
final class PostgreSqlClient {
  /// The database every server has, unless somebody removed it.
  static final String MAINTENANCE = "postgres";

  private PostgreSqlClient() {}

  /// Begins a command line: the program, and the connection as far as its environment tells.
  static CommandLine.Builder program(DatabaseTarget target, OptionSpec configured, String program) {
    var words = target.options().nonEmptyText(configured).orElse(program);
    return connecting(CommandLine.ofConfigured(words), target);
  }

  /// The same for a program whose words are known.
  static CommandLine.Builder connecting(CommandLine.Builder program, DatabaseTarget target) {
    var options = target.options();
    var command = program.arg("--no-password").secretEnv("PGPASSWORD", target.password());
    PostgreSqlOptions.ENVIRONMENT.forEach(
        (option, variable) -> command.env(variable, options.text(option)));
    return command;
  }

  static CommandLine.Builder psql(DatabaseTarget target) {
    return program(target, PostgreSqlOptions.PSQL_COMMAND, "psql").arg("--no-psqlrc");
  }

  /// Adds where the server is and who connects.
  static CommandLine.Builder at(CommandLine.Builder command, DatabaseTarget target) {
    return command
        .opt("--host", target.hostname())
        .opt("--port", target.port())
        .opt("--username", target.username());
  }

  /// Adds which database to connect to, and where.
  static CommandLine.Builder connected(CommandLine.Builder command, DatabaseTarget target) {
    return at(command.arg("--dbname", asArgument(target.database())), target);
  }

  // The clients read a database name with '=' in it, or with a URI scheme, as connection settings,
  // and one with a leading dash as a flag. As such settings any name can be written (PostgreSQL
  // documentation, "Connection Strings").
  static String asArgument(String database) {
    return database.contains("=") || database.contains("://") || database.startsWith("-")
        ? "dbname='" + database.replace("\\", "\\\\").replace("'", "\\'") + "'"
        : database;
  }

  /// Whether one dump holds the whole server.
  static boolean isWholeServer(DatabaseTarget target) {
    return target.database().equals(DumpId.ALL);
  }
}
