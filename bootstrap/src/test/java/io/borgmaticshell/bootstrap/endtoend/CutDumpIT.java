package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.Outcome;
import io.borgmaticshell.adapters.testing.PostgresDatabase;
import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3", "initdb", "pg_dump", "psql"})
class CutDumpIT {
  @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

  @TempDir Path directory;
  private Scene scene;

  @BeforeAll
  static void fill_a_database() {
    SERVER
        .createDatabase("shop")
        .execute(
            "create table t as select n, repeat(md5(n::text), 30) as word"
                + " from generate_series(1, 1000) n; select lo_from_bytea(1, '\\x00')");
  }

  @BeforeEach
  void set_the_scene() {
    scene = Scene.in(directory);
  }

  private static DatabaseEntry shop(String format) {
    return DatabaseEntry.of(new PostgresDatabase(SERVER, "shop")).with("format", format);
  }

  private SqliteFile users() {
    return SqliteFile.create(
        directory.resolve("users.db"),
        """
        create table t (x);
        with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 1000)
          insert into t select hex(randomblob(100)) from numbers;
        """);
  }

  private Outcome createFails(DatabaseEntry entry) throws IOException {
    var outcome = scene.configure(entry).run("create");
    assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
    scene.leavesNoProcess();
    assertThat(scene.repository().archives()).isEmpty();
    return outcome;
  }

  @Nested
  class when_the_client_reports_success_for_half_a_dump {
    @ParameterizedTest(name = "{0} without its last {1} bytes")
    @CsvSource({
      "plain,1",
      "plain,4",
      "plain,100000",
      "custom,1",
      "custom,4",
      "custom,512",
      "tar,1",
      "tar,512",
      "tar,1024",
      "tar,100000"
    })
    void of_PostgreSQL_no_archive_appears(String format, long missing) throws IOException {
      var client = Clients.withholding(missing, "pg_dump", directory);

      var outcome = createFails(shop(format).with("pg_dump_command", client));

      assertThat(outcome.firstErrorLine())
          .contains("shop", "not backed up", "success", "not whole");
    }

    @ParameterizedTest(name = "without its last {0} bytes")
    @ValueSource(longs = {1, 8, 512, 50_000})
    void of_SQLite_no_archive_appears(long missing) throws IOException {
      var client = Clients.withholding(missing, "sqlite3", directory);

      var outcome = createFails(DatabaseEntry.of("users", users()).with("sqlite_command", client));

      assertThat(outcome.firstErrorLine()).contains("users", "not whole", "a last line 'COMMIT;'");
    }
  }

  @Test
  void a_damaged_SQLite_file_makes_no_archive() throws IOException {
    var users = users();
    try (var file = FileChannel.open(users.path(), StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.wrap(new byte[4096]), file.size() / 2 / 4096 * 4096);
    }

    var outcome = createFails(DatabaseEntry.of("users", users));

    assertThat(outcome.firstErrorLine()).contains("users", "damaged", "sqlite3 says");
  }

  @Test
  void a_dump_that_cannot_be_proven_is_archived_and_marked() throws IOException {
    var client = Clients.ofVersion(99, directory);
    scene.configure(
        shop("custom").with("pg_dump_command", client), DatabaseEntry.of("users", users()));

    var outcome = scene.succeed("create", "--verbosity", "1");

    assertThat(outcome.everything())
        .contains("cannot be proven whole: version 1.99 of pg_dump's format is not known");
    var archive = scene.repository().onlyArchive();
    assertThat(scene.repository().content(archive, "borgmatic/proof/proof.json"))
        .containsPattern("shop\",\"bytes\":\\d+,\"proven\":false")
        .containsPattern("users\",\"bytes\":\\d+,\"proven\":true");
  }

  @Nested
  class when_the_archive_holds_half_a_dump {
    private final String stored = "borgmatic/sqlite_databases/localhost/users";

    @Test
    void it_is_not_restored_and_the_message_names_the_flag_that_does() throws IOException {
      var users = archiveWithoutLastByte();

      var outcome = scene.run("restore", "--archive", "broken");

      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.firstErrorLine()).contains("users", "not restored", "not whole");
      assertThat(outcome.errors()).contains("--force-unproven");
      assertThat(users.query("select count(*) from t")).isEqualTo("1");
    }

    @Test
    void with_that_flag_it_is_restored() throws IOException {
      var users = archiveWithoutLastByte();

      var outcome =
          scene.succeed("restore", "--archive", "broken", "--force-unproven", "--verbosity", "1");

      assertThat(outcome.everything()).contains("users (sqlite) cannot be proven whole");
      assertThat(users.query("select count(*) from t")).isEqualTo("1000");
    }

    // Only the end of its last line is missing, so that the rest can be loaded.
    private SqliteFile archiveWithoutLastByte() throws IOException {
      var users = users();
      scene.configure(DatabaseEntry.of("users", users));
      scene.repository().store("broken", stored, users.dump());
      users.execute("delete from t where rowid > 1");
      return users;
    }
  }
}
