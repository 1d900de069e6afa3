package io.borgmaticshell.adapters.database.postgresql;

import io.borgmaticshell.application.client.Alternatives;
import io.borgmaticshell.application.client.ClientCheck;
import io.borgmaticshell.application.client.ClientCheck.Judgement;
import io.borgmaticshell.application.client.Fit;
import io.borgmaticshell.application.client.ServerCheck;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DatabaseTarget;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which clients get along with which servers and dumps: pg_dump refuses servers newer than itself,
/// pg_restore archives of a newer format (PostgreSQL documentation, "pg_dump", Notes).
final class PostgreSqlCompatibility {
  // Of Debian, of PostgreSQL's own packages for Red Hat, and of Homebrew.
  private static final List<String> FOLDERS =
      List.of(
          "/usr/lib/postgresql/*/bin",
          "/usr/pgsql-*/bin",
          "/opt/homebrew/opt/postgresql@*/bin",
          "/usr/local/opt/postgresql@*/bin");
  private static final Pattern UNREADABLE =
      Pattern.compile("unsupported version \\(1\\.(\\d{1,3})\\) in file header");
  // The first versions to write each version of the format; see format.CustomArchive.
  private static final Map<Integer, Integer> WRITTEN_BY = Map.of(14, 12, 15, 16, 16, 17);
  private static final int UNKNOWN_FORMAT_WRITTEN_BY = 19;
  // A server that is not to be reached is the business of the dump.
  private static final String SECONDS_TO_CONNECT = "10";

  private PostgreSqlCompatibility() {}

  /// Compares the dump program with the server.
  static ServerCheck ofDump(DatabaseTarget target) {
    var programs = new LinkedHashMap<String, String>();
    programs.put(PostgreSqlOptions.PG_DUMP_COMMAND.key(), DumpProgram.name(target));
    if (!DumpProgram.takesWholeServer(target)) {
      programs.put(PostgreSqlOptions.PG_RESTORE_COMMAND.key(), "pg_restore");
    }
    var question = version(DumpProgram.of(target), target);
    Judgement judgement = PostgreSqlCompatibility::dumpFrom;
    return new ServerCheck(
        new ClientCheck(question, judgement, new Alternatives(programs, FOLDERS)),
        serverVersion(target));
  }

  /// Compares pg_restore with a dump, of which it complained.
  static ClientCheck ofRestore(DatabaseTarget target) {
    var command =
        target.options().nonEmptyText(PostgreSqlOptions.PG_RESTORE_COMMAND).orElse("pg_restore");
    Judgement judgement = PostgreSqlCompatibility::restoreOf;
    return new ClientCheck(
        version(CommandLine.ofConfigured(command), target),
        judgement,
        new Alternatives(
            Map.of(PostgreSqlOptions.PG_RESTORE_COMMAND.key(), "pg_restore"), FOLDERS));
  }

  // The clients look for this flag in the first place only. What follows it matters to the wrapper
  // that Debian puts around them: it may choose the version by the server.
  private static CommandLine version(CommandLine.Builder program, DatabaseTarget target) {
    return program
        .arg("--version")
        .opt("--host", target.hostname())
        .opt("--port", target.port())
        .build();
  }

  private static CommandLine serverVersion(DatabaseTarget target) {
    var database =
        PostgreSqlClient.isWholeServer(target)
            ? target.named(PostgreSqlClient.MAINTENANCE)
            : target;
    var psql =
        PostgreSqlClient.psql(database)
            .env("PGCONNECT_TIMEOUT", Optional.of(SECONDS_TO_CONNECT))
            .arg("--quiet", "--tuples-only", "--no-align");
    return PostgreSqlClient.connected(psql, database)
        .arg("--command", "SHOW server_version")
        .build();
  }

  private static Fit dumpFrom(String client, String server) {
    var own = PostgreSqlVersion.in(client);
    var other = PostgreSqlVersion.in(server);
    if (own.isEmpty() || other.isEmpty() || own.get().major() >= other.get().major()) {
      return new Fit.Good();
    }
    return new Fit.Refused(
        "the server is PostgreSQL %s, and %s %s cannot dump what is newer than itself."
            .formatted(other.get().text(), program(client), own.get().text()),
        install(other.get().major()) + " 'pg_dump_command:' and 'pg_restore_command:'.");
  }

  /// Whether a dump comes from a server that is a major version ahead of another.
  static boolean isNewer(String dumped, String server) {
    var from = PostgreSqlVersion.in(dumped);
    var to = PostgreSqlVersion.in(server);
    return from.isPresent() && to.isPresent() && from.get().major() > to.get().major();
  }

  private static Fit restoreOf(String client, String complaint) {
    var own = PostgreSqlVersion.in(client);
    var unreadable = UNREADABLE.matcher(complaint);
    if (own.isEmpty() || !unreadable.find()) {
      return new Fit.Good();
    }
    var format = Integer.parseInt(unreadable.group(1));
    var needed = WRITTEN_BY.getOrDefault(format, UNKNOWN_FORMAT_WRITTEN_BY);
    return own.get().major() >= needed
        ? new Fit.Good()
        : new Fit.Refused(
            "the dump was made by pg_dump %d or newer, and pg_restore %s cannot read it."
                .formatted(needed, own.get().text()),
            install(needed) + " 'pg_restore_command:'.");
  }

  private static String program(String printed) {
    return printed.substring(0, Math.max(printed.indexOf(' '), 0));
  }

  private static String install(int major) {
    return "Install a client of version %d or newer (on Debian: apt-get install postgresql-client-%d), and name it with"
        .formatted(major, major);
  }
}
