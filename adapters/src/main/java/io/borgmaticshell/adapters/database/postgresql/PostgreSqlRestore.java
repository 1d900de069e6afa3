package io.borgmaticshell.adapters.database.postgresql;

import io.borgmaticshell.adapters.database.postgresql.format.PostgreSqlFormat;
import io.borgmaticshell.adapters.database.postgresql.script.LenientBeginning;
import io.borgmaticshell.adapters.database.postgresql.script.WithoutTransactionControl;
import io.borgmaticshell.application.command.Argument;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.domain.database.EntryOptions;
import io.borgmaticshell.domain.dump.DumpFormat;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Composes the commands that load a dump with `psql` or `pg_restore`.
final class PostgreSqlRestore {
  private static final String STRAIGHT = "The server commits each statement by itself.";

  private PostgreSqlRestore() {}

  static RestoreRecipe recipe(DatabaseTarget target) {
    if (target.stored().equals(PostgreSqlFormat.COMPRESSED_PLAIN)) {
      throw compressed(target);
    }
    if (PostgreSqlClient.isWholeServer(target) && mayBeOfServer(target.stored())) {
      return wholeServer(target.named(PostgreSqlClient.MAINTENANCE));
    }
    return oneDatabase(target).then(analyze(target));
  }

  /// Only pg_restore can choose. It takes a schema that the dump does not hold for a mistake.
  static DatabaseTarget onlySchemas(DatabaseTarget target, List<String> schemas) {
    if (target.stored().equals(PostgreSqlFormat.PLAIN)) {
      throw OperationFailed.because(
          Problem.Kind.USAGE,
          "--schema cannot be used for %s: its dump is SQL, which is restored as a whole."
              .formatted(target.database()),
          "Leave --schema out. Dumps with 'format: custom' can be restored in parts.");
    }
    var words = new ArrayList<>(List.of("--strict-names"));
    schemas.forEach(schema -> words.add("--schema=" + schema));
    return target.withRestoreOptions(words);
  }

  // The archive decides; what is configured may have changed since the backup.
  private static RestoreRecipe oneDatabase(DatabaseTarget target) {
    if (target.stored().equals(DumpFormat.DIRECTORY)) {
      return directory(target);
    }
    var load =
        format(target).equals(PostgreSqlFormat.PLAIN)
            ? loadText(target, target.options().text(EntryOptions.RESTORE_OPTIONS))
            : loadArchive(target, true).build();
    var recipe = RestoreRecipe.load(load, PostgreSqlFormat.WHOLE);
    if (target.unprotected()) {
      return recipe.straight(STRAIGHT);
    }
    return format(target).equals(PostgreSqlFormat.PLAIN)
        ? recipe.editing(PostgreSqlRestore::edited)
        : recipe
            .explainedBy(PostgreSqlCompatibility.ofRestore(target))
            .orElse(asText(target, converted(target).build()));
  }

  // Where nobody has looked into the archive, the dump is taken to be as configured.
  private static DumpFormat format(DatabaseTarget target) {
    return target.stored().equals(DumpFormat.STREAM)
        ? DumpFormat.stream(PostgreSqlDump.format(target))
        : target.stored();
  }

  // What pg_dumpall writes is always text.
  private static boolean mayBeOfServer(DumpFormat stored) {
    return Set.of(PostgreSqlFormat.PLAIN, DumpFormat.STREAM).contains(stored);
  }

  private static OperationFailed compressed(DatabaseTarget target) {
    return OperationFailed.because(
        Problem.Kind.DATABASE,
        "%s was not restored: its dump is compressed text, which psql cannot read."
            .formatted(target.database()),
        "Nothing was changed. Extract it with 'borgmatic extract', unpack it with gunzip, and give"
            + " it to psql.");
  }

  // Databases cannot be created in a transaction; and roles that exist already are errors that
  // must not end the restore.
  private static RestoreRecipe wholeServer(DatabaseTarget maintenance) {
    var psql = PostgreSqlClient.psql(maintenance).arg("--quiet");
    var load =
        PostgreSqlClient.connected(psql, maintenance)
            .words(maintenance.options().text(EntryOptions.RESTORE_OPTIONS))
            .arg("--output", "/dev/null")
            .build();
    var recipe = RestoreRecipe.load(load, PostgreSqlFormat.WHOLE).then(analyze(maintenance));
    return maintenance.unprotected()
        ? recipe.straight(STRAIGHT)
        : recipe.piecemeal("A whole server cannot be restored in one transaction.");
  }

  private static RestoreRecipe directory(DatabaseTarget target) {
    var parallel = wantsJobs(target);
    var load =
        RestoreRecipe.loadDirectory(
                loadArchive(target, !parallel).hole(new Argument.DumpDirectory()).build())
            .explainedBy(PostgreSqlCompatibility.ofRestore(target));
    if (target.unprotected()) {
      return load.straight(STRAIGHT);
    }
    return parallel
        ? load.piecemeal("With --jobs, pg_restore cannot work in one transaction.")
        : load.orElse(asText(target, converted(target).hole(new Argument.DumpDirectory()).build()));
  }

  private static boolean wantsJobs(DatabaseTarget target) {
    return hasWord(target, "-j.*|--j(o(bs?)?)?(=.*)?");
  }

  /// Whether one of the user's own words for the client looks like this.
  static boolean hasWord(DatabaseTarget target, String pattern) {
    return target
        .options()
        .text(EntryOptions.RESTORE_OPTIONS)
        .map(CommandLine::configuredWords)
        .orElse(List.of())
        .stream()
        .anyMatch(word -> word.matches(pattern));
  }

  // pg_restore cannot leave out what fails on some servers; from its text it can be left out.
  private static RestoreRecipe.SecondWay asText(DatabaseTarget target, CommandLine convert) {
    return new RestoreRecipe.SecondWay(
        LenientBeginning.WOULD_HELP,
        convert,
        loadText(target, Optional.empty()),
        PostgreSqlRestore::edited);
  }

  private static OutputStream edited(OutputStream client) {
    return new WithoutTransactionControl(new LenientBeginning(client));
  }

  private static CommandLine.Builder converted(DatabaseTarget target) {
    var restore =
        PostgreSqlClient.program(target, PostgreSqlOptions.PG_RESTORE_COMMAND, "pg_restore")
            .arg("--if-exists", "--clean", "--file", "-");
    return flags(restore, target);
  }

  // psql has no --no-owner; ownership in a text dump was decided when it was made.
  private static CommandLine loadText(DatabaseTarget target, Optional<String> words) {
    var psql = PostgreSqlClient.psql(target);
    return PostgreSqlClient.connected(
            target.unprotected()
                ? psql.arg("--quiet")
                : psql.arg("--quiet", "--single-transaction", "--set", "ON_ERROR_STOP=1"),
            target)
        .words(words)
        .arg("--output", "/dev/null")
        .build();
  }

  private static CommandLine.Builder loadArchive(DatabaseTarget target, boolean transaction) {
    var restore =
        PostgreSqlClient.program(target, PostgreSqlOptions.PG_RESTORE_COMMAND, "pg_restore")
            .arg("--if-exists", "--exit-on-error", "--clean")
            .flag("--single-transaction", transaction && !target.unprotected());
    return flags(PostgreSqlClient.connected(restore, target), target);
  }

  private static CommandLine.Builder flags(CommandLine.Builder restore, DatabaseTarget target) {
    return restore
        .flag("--no-owner", target.options().isTrue(PostgreSqlOptions.NO_OWNER))
        .words(target.options().text(EntryOptions.RESTORE_OPTIONS));
  }

  private static CommandLine analyze(DatabaseTarget target) {
    return PostgreSqlClient.connected(PostgreSqlClient.psql(target).arg("--quiet"), target)
        .words(target.options().text(PostgreSqlOptions.ANALYZE_OPTIONS))
        .arg("--command", "ANALYZE")
        .build();
  }
}
