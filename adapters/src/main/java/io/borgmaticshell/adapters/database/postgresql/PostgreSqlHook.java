package io.borgmaticshell.adapters.database.postgresql;

import com.google.auto.service.AutoService;
import io.borgmaticshell.adapters.database.postgresql.format.PostgreSqlDump;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DatabaseHook;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.DumpRecipe;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.domain.database.EntryOptions;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Dumps a PostgreSQL database with `pg_dump` and restores it in one transaction, with `psql` or
/// `pg_restore` (PostgreSQL documentation, "PostgreSQL Client Applications").
@AutoService(DatabaseHook.class)
public final class PostgreSqlHook implements DatabaseHook {
  @Override
  public HookName name() {
    return new HookName("postgresql_databases");
  }

  @Override
  public OptionalInt defaultPort() {
    return OptionalInt.of(5432);
  }

  @Override
  public List<OptionSpec> options() {
    return EntryOptions.ofServer(PostgreSqlOptions.ALL);
  }

  @Override
  public DumpRecipe dump(DatabaseTarget target) {
    refuseWhatIsNotThereYet(target);
    refuseCompressedText(target);
    var options = target.options();
    var command =
        client(target, PostgreSqlOptions.PG_DUMP_COMMAND, "pg_dump")
            .arg("--clean", "--if-exists")
            .opt("--host", target.hostname())
            .opt("--port", target.port())
            .opt("--username", target.username())
            .flag("--no-owner", options.isTrue(PostgreSqlOptions.NO_OWNER))
            .arg("--format", format(target))
            .opt("--compress", options.text(PostgreSqlOptions.COMPRESSION))
            .words(options.text(EntryOptions.OPTIONS))
            .arg(asArgument(target.database()))
            .build();
    return DumpRecipe.stream(command, PostgreSqlDump.WHOLE);
  }

  @Override
  public RestoreRecipe restore(DatabaseTarget target) {
    refuseWhatIsNotThereYet(target);
    var analyze =
        connected(
                client(target, PostgreSqlOptions.PSQL_COMMAND, "psql")
                    .arg("--no-psqlrc", "--quiet"),
                target)
            .words(target.options().text(PostgreSqlOptions.ANALYZE_OPTIONS))
            .arg("--command", "ANALYZE")
            .build();
    return recipe(target).then(analyze);
  }

  private static RestoreRecipe recipe(DatabaseTarget target) {
    return format(target).equals("plain")
        ? RestoreRecipe.load(loadText(target), PostgreSqlDump.WHOLE)
            .editing(WithoutTransactionControl::new)
        : RestoreRecipe.load(loadArchive(target), PostgreSqlDump.WHOLE);
  }

  // psql has no --no-owner; ownership in a text dump was decided when it was made.
  private static CommandLine loadText(DatabaseTarget target) {
    var psql = client(target, PostgreSqlOptions.PSQL_COMMAND, "psql");
    return connected(
            psql.arg("--no-psqlrc", "--quiet", "--single-transaction", "--set", "ON_ERROR_STOP=1"),
            target)
        .words(target.options().text(EntryOptions.RESTORE_OPTIONS))
        .arg("--output", "/dev/null")
        .build();
  }

  private static CommandLine loadArchive(DatabaseTarget target) {
    var restore = client(target, PostgreSqlOptions.PG_RESTORE_COMMAND, "pg_restore");
    return connected(
            restore.arg("--if-exists", "--exit-on-error", "--clean", "--single-transaction"),
            target)
        .flag("--no-owner", target.options().isTrue(PostgreSqlOptions.NO_OWNER))
        .words(target.options().text(EntryOptions.RESTORE_OPTIONS))
        .build();
  }

  private static CommandLine.Builder connected(CommandLine.Builder command, DatabaseTarget target) {
    return command
        .arg("--dbname", asArgument(target.database()))
        .opt("--host", target.hostname())
        .opt("--port", target.port())
        .opt("--username", target.username());
  }

  private static CommandLine.Builder client(
      DatabaseTarget target, OptionSpec configured, String program) {
    var options = target.options();
    var command =
        CommandLine.ofConfigured(options.nonEmptyText(configured).orElse(program))
            .arg("--no-password")
            .secretEnv("PGPASSWORD", target.password());
    PostgreSqlOptions.ENVIRONMENT.forEach(
        (option, variable) -> command.env(variable, options.text(option)));
    return command;
  }

  private static String format(DatabaseTarget target) {
    return target.options().text(PostgreSqlOptions.FORMAT).orElse("custom");
  }

  // The clients read a database name with '=' in it, or with a URI scheme, as connection settings,
  // and one with a leading dash as a flag. As such settings any name can be written (PostgreSQL
  // documentation, "Connection Strings").
  private static String asArgument(String database) {
    return database.contains("=") || database.contains("://") || database.startsWith("-")
        ? "dbname='" + database.replace("\\", "\\\\").replace("'", "\\'") + "'"
        : database;
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

  private static void refuseWhatIsNotThereYet(DatabaseTarget target) {
    var entry = target.entry();
    if (entry.name().equals(DumpId.ALL)) {
      throw unsupported(entry.location() + ".name", "'all'", "Name each database.");
    }
    if (format(target).equals("directory")) {
      throw unsupported(entry.location() + ".format", "'directory'", "Use 'custom'.");
    }
    for (var option : List.of(EntryOptions.CONTAINER, EntryOptions.RESTORE_CONTAINER)) {
      if (!target.options().nonEmptyText(option).equals(Optional.empty())) {
        throw unsupported(
            entry.location(), "'" + option.key() + "'", "Use 'hostname' and a published port.");
      }
    }
  }

  private static OperationFailed unsupported(String location, String what, String advice) {
    return OperationFailed.because(
        Problem.Kind.CONFIGURATION,
        "%s: this version does not support %s yet.".formatted(location, what),
        advice);
  }
}
