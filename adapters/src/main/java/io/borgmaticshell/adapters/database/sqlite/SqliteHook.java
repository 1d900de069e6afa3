package io.borgmaticshell.adapters.database.sqlite;

import com.google.auto.service.AutoService;
import io.borgmaticshell.application.command.Argument;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DatabaseHook;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.DumpRecipe;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.application.hook.RestoreRecipe.Replacement;
import io.borgmaticshell.application.hook.inspection.Answer;
import io.borgmaticshell.application.hook.inspection.ContentScan;
import io.borgmaticshell.application.hook.inspection.Inspection;
import io.borgmaticshell.application.hook.inspection.Question;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.database.EntryOptions;
import io.borgmaticshell.domain.dump.DumpFormat;
import io.borgmaticshell.domain.dump.DumpHead;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.DumpShape;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.restore.plan.Removal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Dumps a SQLite file as SQL. Restoring fills a new file, checks it, and only then puts it in the
/// old one's place.
@AutoService(DatabaseHook.class)
public final class SqliteHook implements DatabaseHook {
  static final OptionSpec SQLITE_COMMAND =
      OptionSpec.text("sqlite_command", "The program that dumps.").usually("sqlite3");
  static final OptionSpec SQLITE_RESTORE_COMMAND =
      OptionSpec.text("sqlite_restore_command", "The program that restores.").usually("sqlite3");

  // In milliseconds: without a write-ahead log, nobody can read while a writer commits.
  private static final String PATIENCE = ".timeout 60000";

  // What a file has besides tables, and .dump leaves out; as the statements that set it again in an
  // empty file (sqlite.org, "PRAGMA Statements").
  private static final String SETTINGS =
      """
      SELECT 'PRAGMA page_size=' || page_size || ';' FROM pragma_page_size UNION ALL \
      SELECT 'PRAGMA encoding=''' || encoding || ''';' FROM pragma_encoding UNION ALL \
      SELECT 'PRAGMA auto_vacuum=' || auto_vacuum || ';' FROM pragma_auto_vacuum UNION ALL \
      SELECT 'PRAGMA application_id=' || application_id || ';' FROM pragma_application_id UNION ALL \
      SELECT 'PRAGMA user_version=' || user_version || ';' FROM pragma_user_version\
      """;

  // Tables for its own use are not counted. An index or a trigger goes with its table.
  private static final String OBJECTS =
      "SELECT type, hex(name), CASE WHEN type IN ('index', 'trigger') THEN 'table' ELSE '' END,"
          + " hex(CASE WHEN type IN ('index', 'trigger') THEN tbl_name ELSE '' END), ''"
          + " FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";

  // What SQLite keeps beside a database: write-ahead log, its index, rollback journal. Left beside
  // another file they would be replayed into it (sqlite.org, "Temporary Files Used By SQLite").
  private static final List<String> COMPANIONS = List.of("-wal", "-shm", "-journal");

  @Override
  public HookName name() {
    return new HookName("sqlite_databases");
  }

  @Override
  public OptionalInt defaultPort() {
    return OptionalInt.empty();
  }

  @Override
  public List<OptionSpec> options() {
    return List.of(
        EntryOptions.NAME,
        EntryOptions.PATH,
        EntryOptions.LABEL,
        EntryOptions.RESTORE_PATH,
        SQLITE_COMMAND,
        SQLITE_RESTORE_COMMAND);
  }

  // Every entry is one file.
  @Override
  public boolean knowsAll() {
    return false;
  }

  @Override
  public List<String> remarks(DatabaseEntry entry) {
    return entry.name().equals(DumpId.ALL)
        ? List.of("'all' is the name of this one file here; list other files by their paths.")
        : List.of();
  }

  @Override
  public Map<String, String> providers() {
    return Map.of("sqlite3", "on Debian: apt-get install sqlite3");
  }

  @Override
  public DumpRecipe dump(DatabaseTarget target) {
    var path = target.options().text(EntryOptions.PATH).orElseThrow();
    var command =
        sqlite(target, SQLITE_COMMAND)
            .arg("-noheader", "-list")
            // One transaction, so that the settings are those of the data.
            .arg(asFile(path), PATIENCE, "BEGIN", SETTINGS, ".dump")
            .build();
    return DumpRecipe.stream(command, SqliteDump::new).requiring(path);
  }

  @Override
  public DumpFormat format(DumpShape shape, DumpHead head) {
    return DumpFormat.SQL;
  }

  @Override
  public RestoreRecipe restore(DatabaseTarget target) {
    var path = destination(target);
    var load = sqlite(target, SQLITE_RESTORE_COMMAND).hole(new Argument.ReplacementFile()).build();
    var check =
        sqlite(target, SQLITE_RESTORE_COMMAND)
            .hole(new Argument.ReplacementFile())
            .arg("PRAGMA integrity_check")
            .build();
    // Ends write-ahead logging, so that the old file holds everything should the rename not happen.
    var settle =
        sqlite(target, SQLITE_RESTORE_COMMAND)
            .arg(asFile(path), "PRAGMA journal_mode=DELETE")
            .build();
    return RestoreRecipe.load(load, SqliteDump::new)
        .replacing(new Replacement(path, check, "ok", Optional.of(settle), COMPANIONS));
  }

  @Override
  public DatabaseTarget underName(DatabaseTarget target, String name) {
    return target.toFile(NewFile.beside(destination(target), name, target));
  }

  @Override
  public Inspection inspection(DatabaseTarget target) {
    var path = destination(target);
    var command =
        sqlite(target, SQLITE_RESTORE_COMMAND)
            .arg("-readonly", "-separator", "\t", asFile(path), OBJECTS)
            .build();
    return new Inspection(
        new Inspection.Target.OfFile(path, new Question<>(command, Answer::objects)),
        ContentScan.knowing(new Removal.Everything()),
        Optional.empty());
  }

  private static String destination(DatabaseTarget target) {
    var options = target.options();
    return target
        .file()
        .or(() -> options.text(EntryOptions.RESTORE_PATH))
        .or(() -> options.text(EntryOptions.PATH))
        .orElseThrow();
  }

  // -bail: stop at the first error instead of going on with half of the data.
  private static CommandLine.Builder sqlite(DatabaseTarget target, OptionSpec program) {
    return CommandLine.ofConfigured(target.options().nonEmptyText(program).orElse("sqlite3"))
        .arg("-bail");
  }

  // Otherwise such names would be taken for a flag, a database in memory, and an address.
  private static String asFile(String path) {
    return path.startsWith("-") || path.startsWith(":") || path.startsWith("file:")
        ? "./" + path
        : path;
  }
}
