package io.borgmaticshell.adapters.database.postgresql;

import io.borgmaticshell.adapters.database.postgresql.format.PostgreSqlFormat;
import io.borgmaticshell.application.command.Argument;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.DumpRecipe;
import io.borgmaticshell.domain.database.EntryOptions;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;

/// Composes the commands of `pg_dump` and `pg_dumpall`.
final class PostgreSqlDump {
  private PostgreSqlDump() {}

  /// The format that is configured; `custom` where none is.
  static String format(DatabaseTarget target) {
    return target.options().text(PostgreSqlOptions.FORMAT).orElse("custom");
  }

  static DumpRecipe recipe(DatabaseTarget target) {
    if (PostgreSqlClient.isWholeServer(target)) {
      refuseAmbiguousAll(target);
      return wholeServer(target);
    }
    refuseCompressedText(target);
    return switch (format(target)) {
      case "directory" -> DumpRecipe.directory(oneDatabase(target)).sizedBy(size(target));
      default -> DumpRecipe.stream(oneDatabase(target), PostgreSqlFormat.WHOLE);
    };
  }

  private static CommandLine oneDatabase(DatabaseTarget target) {
    var command =
        begun(target)
            .arg("--format", format(target))
            .opt("--compress", target.options().text(PostgreSqlOptions.COMPRESSION));
    if (format(target).equals("directory")) {
      command.arg("--file").hole(new Argument.DumpDirectory());
    }
    return command
        .words(target.options().text(EntryOptions.OPTIONS))
        .arg(PostgreSqlClient.asArgument(target.database()))
        .build();
  }

  private static DumpRecipe wholeServer(DatabaseTarget target) {
    if (target.options().text(PostgreSqlOptions.COMPRESSION).isPresent()) {
      throw OperationFailed.because(
          Problem.Kind.CONFIGURATION,
          "%s: pg_dumpall does not know 'compression'.".formatted(target.entry().location()),
          "Leave it out, and let Borg compress; or add a 'format:' to dump each database on its"
              + " own.");
    }
    var command = begun(target).words(target.options().text(EntryOptions.OPTIONS)).build();
    return DumpRecipe.stream(command, PostgreSqlFormat.WHOLE);
  }

  /// Prints roles and tablespaces. The flags that are configured for `pg_dump` do not fit here.
  static CommandLine globals(DatabaseTarget target) {
    var command =
        PostgreSqlClient.connecting(DumpProgram.ofServer(target), target)
            .arg("--globals-only", "--if-exists", "--clean");
    return PostgreSqlClient.at(command, target).build();
  }

  private static CommandLine.Builder begun(DatabaseTarget target) {
    var command =
        PostgreSqlClient.connecting(DumpProgram.of(target), target).arg("--clean", "--if-exists");
    return PostgreSqlClient.at(command, target)
        .flag("--no-owner", target.options().isTrue(PostgreSqlOptions.NO_OWNER));
  }

  // Indexes count, although a dump does without them; compression is not known beforehand.
  private static CommandLine size(DatabaseTarget target) {
    var psql = PostgreSqlClient.psql(target).arg("--quiet", "--tuples-only", "--no-align");
    return PostgreSqlClient.connected(psql, target)
        .arg("--command", "SELECT pg_catalog.pg_database_size(pg_catalog.current_database())")
        .build();
  }

  // A restore takes a dump called 'all' for one of the whole server.
  private static void refuseAmbiguousAll(DatabaseTarget target) {
    if (target.options().text(PostgreSqlOptions.FORMAT).isPresent()) {
      throw OperationFailed.because(
          Problem.Kind.CONFIGURATION,
          "%s: a database called 'all' cannot be dumped on its own."
              .formatted(target.entry().location()),
          "Rename the database, or leave 'format' out to dump the whole server at once.");
    }
  }

  // pg_dump would compress the text, and psql could not read it.
  private static void refuseCompressedText(DatabaseTarget target) {
    var compression = target.options().text(PostgreSqlOptions.COMPRESSION).orElse("none");
    if (format(target).equals("plain") && !compression.matches("0|none")) {
      throw OperationFailed.because(
          Problem.Kind.CONFIGURATION,
          "%s: a plain dump with 'compression' cannot be restored."
              .formatted(target.entry().location()),
          "Leave 'compression' out, and let Borg compress; or use 'format: custom'.");
    }
  }
}
