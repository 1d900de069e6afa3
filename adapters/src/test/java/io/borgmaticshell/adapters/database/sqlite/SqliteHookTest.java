package io.borgmaticshell.adapters.database.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import io.borgmaticshell.adapters.testing.hook.HookPageContract;
import io.borgmaticshell.adapters.testing.hook.LiveDatabase;
import io.borgmaticshell.adapters.testing.hook.LiveDatabaseContract;
import io.borgmaticshell.application.hook.DatabaseHook;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.option.Options;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqliteHookTest implements HookPageContract {
  private final SqliteHook hook = new SqliteHook();

  @Override
  public DatabaseHook hook() {
    return hook;
  }

  @Override
  public Map<String, Object> optionsFor(String database) {
    return Map.of("name", "x", "path", database);
  }

  @Override
  public List<String> dumpWords(String database) {
    return List.of(database.startsWith("-") ? "./" + database : database);
  }

  // The new file is named by us; the replacement says whose place it takes.
  @Override
  public List<String> restoreWords(String database) {
    return List.of();
  }

  @Nested
  @RequiresProgram({"borg", "sqlite3"})
  class with_a_file implements LiveDatabaseContract {
    @TempDir Path folder;

    @Override
    public DatabaseHook hook() {
      return hook;
    }

    @Override
    public LiveDatabase database() {
      var file = SqliteFile.create(folder.resolve("my shop.db"), "vacuum");
      return new LiveDatabase(
          Map.of("name", "shop", "path", file.path().toString()),
          Map.of("name", "shop", "path", folder.resolve("nowhere.db").toString()),
          () ->
              file.execute(
                  "create table t (x); insert into t values ('größe 𝄞'), (x'00ff'), (null);"
                      + "create view v as select x from t"),
          () -> file.execute("drop view v; drop table t"),
          file::dump);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          path: /srv/x.db                       | sqlite3 -bail /srv/x.db .dump
          path: /srv/my db                      | sqlite3 -bail '/srv/my db' .dump
          path: -x.db                           | sqlite3 -bail ./-x.db .dump
          path: x, sqlite_command: nice sqlite3 | nice sqlite3 -bail x .dump
          path: x, restore_path: y              | sqlite3 -bail x .dump
          path: x, label: main                  | sqlite3 -bail x .dump
          """)
  void dumps(String yaml, String command) {
    assertThat(hook.dump(DatabaseTarget.forDump(entry(yaml))).command()).hasToString(command);
  }

  @Test
  void dumps_only_a_file_that_exists_because_sqlite_would_create_it() {
    var recipe = hook.dump(DatabaseTarget.forDump(entry("path: /srv/x.db")));
    assertThat(recipe.requiredFile()).contains("/srv/x.db");
  }

  @ParameterizedTest(name = "{0}: {1} into {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          path: /x                              | sqlite3 -bail      | /x
          path: /x, restore_path: /y            | sqlite3 -bail      | /y
          path: -x                              | sqlite3 -bail      | -x
          path: /x, sqlite_command: nice s      | sqlite3 -bail      | /x
          path: /x, sqlite_restore_command: nice s | nice s -bail    | /x
          """)
  void restores_into_a_new_file_and_checks_it_before_it_replaces_the_old_one(
      String yaml, String program, String destination) {
    var recipe = restore(yaml);
    var replacement = recipe.replacement().orElseThrow();
    assertThat(recipe.load()).hasToString(program + " <replacement>");
    assertThat(replacement.check())
        .hasToString(program + " <replacement> 'PRAGMA integrity_check'");
    assertThat(replacement.expected()).isEqualTo("ok");
    assertThat(replacement.destination()).isEqualTo(destination);
    assertThat(recipe.afterwards()).isEmpty();
  }

  @Test
  void settles_the_old_file_and_removes_what_belongs_to_it() {
    var replacement = restore("path: -x").replacement().orElseThrow();
    assertThat(replacement.settle().orElseThrow())
        .hasToString("sqlite3 -bail ./-x 'PRAGMA journal_mode=DELETE'");
    assertThat(replacement.companions()).containsExactly("-wal", "-shm", "-journal");
  }

  @ParameterizedTest(name = "{0}, --as {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          path: /d/x.db                       | y.db   | /d/y.db
          path: /d/x.db                       | /e/y   | /e/y
          path: /d/x.db                       | ./y    | ./y
          path: x.db                          | y.db   | y.db
          path: /d/x.db, restore_path: /r/z   | y.db   | /r/y.db
          """)
  void restores_under_another_name_beside_the_original_or_to_a_path(
      String yaml, String name, String destination) {
    assertThat(restoreAs(yaml, name).replacement().orElseThrow().destination())
        .isEqualTo(destination);
  }

  @ParameterizedTest(name = "{0}, --as {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          path: /d/x.db                     | x.db        | names the original itself
          path: /d/x.db                     | /d/../d/x.db | names the original itself
          path: /d/x.db, restore_path: /r/z | /d/x.db     | names the original itself
          path: /d/x.db                     | ..          | names no file
          path: /d/x.db                     | /e/         | names no file
          """)
  void refuses_names_that_are_no_file_of_their_own(String yaml, String name, String reason) {
    assertThatThrownBy(() -> restoreAs(yaml, name)).hasMessageContaining(reason);
  }

  private RestoreRecipe restoreAs(String yaml, String name) {
    return hook.restore(hook.underName(DatabaseTarget.forRestore(entry(yaml), "x"), name));
  }

  private RestoreRecipe restore(String yaml) {
    return hook.restore(DatabaseTarget.forRestore(entry(yaml), "x"));
  }

  private DatabaseEntry entry(String yaml) {
    var options =
        Arrays.stream(("name: x, " + yaml).split(", ", -1))
            .map(option -> option.split(": ", 2))
            .collect(Collectors.toMap(parts -> parts[0], parts -> (Object) parts[1]));
    return new DatabaseEntry(hook.name(), 0, new Options(options));
  }
}
