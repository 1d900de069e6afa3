package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.Outcome;
import io.borgmaticshell.adapters.testing.PostgresDatabase;
import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3", "initdb", "pg_dump", "psql"})
class FailedDumpIT {
  @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

  @TempDir Path directory;
  private Scene scene;

  @BeforeAll
  static void fill_a_database_with_three_megabytes() {
    shop().server().createDatabase("shop");
    shop()
        .execute(
            "create table t as select n, repeat(md5(n::text), 30) as word"
                + " from generate_series(1, 3000) n");
  }

  @BeforeEach
  void set_the_scene() {
    scene = Scene.in(directory);
  }

  private static PostgresDatabase shop() {
    return new PostgresDatabase(SERVER, "shop");
  }

  private SqliteFile users() {
    return SqliteFile.create(
        directory.resolve("users.db"),
        """
        create table t (x);
        with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 3000)
          insert into t select hex(randomblob(500)) from numbers;
        """);
  }

  private Outcome createFails(DatabaseEntry... entries) throws IOException {
    scene.configure(entries);
    var outcome = scene.run("create");

    assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
    assertThat(outcome.errors()).doesNotContain("Exception", "\tat ");
    scene.leavesNoProcess();
    scene.leavesNoPipe();
    assertThat(scene.repository().archives()).isEmpty();
    return outcome;
  }

  private void nextCreateSucceeds(DatabaseEntry... entries) throws IOException {
    scene.configure(entries).succeed("create");
    assertThat(scene.repository().archives()).hasSize(1);
  }

  @Nested
  class when_the_client_is_killed {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 100_000, 2_000_000, Long.MAX_VALUE})
    void during_a_PostgreSQL_dump_no_archive_appears(long bytes) throws IOException {
      var client = Clients.dyingAfter(bytes, "pg_dump", directory);
      var entry = DatabaseEntry.of(shop()).with("format", "plain");

      var outcome = createFails(entry.with("pg_dump_command", client));

      assertThat(outcome.firstErrorLine()).contains("shop", Clients.LAST_WORDS);
      nextCreateSucceeds(entry);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 100_000, 2_000_000, Long.MAX_VALUE})
    void during_a_SQLite_dump_no_archive_appears(long bytes) throws IOException {
      var client = Clients.dyingAfter(bytes, "sqlite3", directory);
      var entry = DatabaseEntry.of("users", users());

      var outcome = createFails(entry.with("sqlite_command", client));

      assertThat(outcome.firstErrorLine()).contains("users", Clients.LAST_WORDS);
      nextCreateSucceeds(entry);
    }

    @Test
    void the_dumps_that_went_well_are_not_archived_without_it() throws IOException {
      var client = Clients.dyingAfter(100_000, "sqlite3", directory);
      var users = DatabaseEntry.of("users", users());

      var outcome =
          createFails(
              DatabaseEntry.of(shop()),
              users.with("sqlite_command", client),
              users.with("label", "copy"));

      assertThat(outcome.firstErrorLine()).contains("users", Clients.LAST_WORDS);
      nextCreateSucceeds(DatabaseEntry.of(shop()), users, users.with("label", "copy"));
    }
  }

  @Nested
  class when_the_database_cannot_be_dumped {
    @Test
    void because_it_does_not_exist_the_client_says_so() throws IOException {
      var missing = DatabaseEntry.of(new PostgresDatabase(SERVER, "nowhere"));

      var outcome = createFails(missing);

      assertThat(outcome.firstErrorLine()).contains("nowhere", "does not exist");
      nextCreateSucceeds(DatabaseEntry.of(shop()));
    }

    @Test
    void because_the_password_is_wrong_the_client_says_so() throws IOException {
      var outcome = createFails(DatabaseEntry.of(shop()).with("password", "not-my-password"));

      assertThat(outcome.firstErrorLine()).contains("shop", "password authentication failed");
      assertThat(outcome.everything()).doesNotContain("not-my-password");
      nextCreateSucceeds(DatabaseEntry.of(shop()));
    }

    @Test
    void because_the_SQLite_file_is_missing_no_empty_one_is_made() throws IOException {
      var path = directory.resolve("nowhere.db");

      var outcome = createFails(DatabaseEntry.of("users", new SqliteFile(path)));

      assertThat(outcome.firstErrorLine()).contains(path.toString());
      assertThat(path).doesNotExist();
    }
  }
}
