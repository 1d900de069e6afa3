package io.borgmaticshell.adapters.database.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.option.Options;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqliteHookTest {
  private final SqliteHook hook = new SqliteHook();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          path: /srv/x.db                       | sqlite3 DUMP /srv/x.db
          path: /srv/my db                      | sqlite3 DUMP '/srv/my db'
          path: -x.db                           | sqlite3 DUMP ./-x.db
          path: :memory:                        | sqlite3 DUMP ./:memory:
          path: file:x?mode=memory              | sqlite3 DUMP './file:x?mode=memory'
          path: x, sqlite_command: nice sqlite3 | nice sqlite3 DUMP x
          path: x, restore_path: y              | sqlite3 DUMP x
          path: x, label: main                  | sqlite3 DUMP x
          """)
  void dumps_the_settings_of_a_file_and_then_its_tables(String yaml, String command) {
    var words = command.replace("DUMP", "-bail -noheader -list");
    assertThat(hook.dump(DatabaseTarget.forDump(entry(yaml))).command().toString())
        .startsWith(words + " '.timeout 60000' BEGIN 'SELECT ")
        .contains("page_size", "encoding", "auto_vacuum", "application_id", "user_version")
        .endsWith("' .dump");
  }

  @Test
  void takes_all_for_the_name_of_a_file_and_says_so() {
    assertThat(hook.knowsAll()).isFalse();
    assertThat(hook.remarks(entry("path: x"))).isEmpty();
    assertThat(hook.remarks(named("all"))).singleElement().asString().contains("'all' is the name");
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
    assertThat(replacement.settle()).hasToString("sqlite3 -bail ./-x 'PRAGMA journal_mode=DELETE'");
    assertThat(replacement.companions()).containsExactly("-wal", "-shm", "-journal");
  }

  private DatabaseEntry named(String name) {
    return new DatabaseEntry(hook.name(), 0, new Options(Map.of("name", name, "path", "x")));
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
