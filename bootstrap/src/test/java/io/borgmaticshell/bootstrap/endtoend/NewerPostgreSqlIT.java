package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.PostgresDatabase;
import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import io.borgmaticshell.adapters.testing.WrapperScript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram("borg")
@EnabledIfEnvironmentVariable(
    named = PostgresServer.TREE,
    matches = ".+",
    disabledReason = PostgresServer.NO_TREE)
class NewerPostgreSqlIT implements PostgreSqlRoundTrips {
  @RegisterExtension static final PostgresServer SERVER = PostgresServer.newer();

  @Override
  public PostgresServer server() {
    return SERVER;
  }

  @Test
  void a_table_of_a_million_rows_as_a_stream_and_as_a_directory(@TempDir Path directory)
      throws IOException {
    var shop = SERVER.createDatabase("large");
    shop.execute(
        """
        create table numbers as
          select n, 'number ' || n as text, n / 7.0 as share from generate_series(1, 1000000) n;
        alter table numbers add primary key (n);
        """);
    var content = "select count(*), md5(string_agg(t::text, ',' order by n)) from numbers t";
    var before = shop.query(content);
    var entry = DatabaseEntry.of(shop);
    var scene = Scene.in(directory);

    for (var stored :
        List.of(
            entry.with("compression", "zstd:1"),
            entry.with("format", "directory").with("compression", "lz4"))) {
      scene.configure(stored).succeed("create");
      shop.execute("drop table numbers");
      scene.succeed("restore", "--archive", "latest");

      assertThat(shop.query(content)).isEqualTo(before).startsWith("1000000|");
    }
  }

  @Nested
  @RequiresProgram("initdb")
  class when_a_dump_goes_to_an_older_server {
    @RegisterExtension static final PostgresServer OLDER = new PostgresServer();

    @Test
    void the_plan_says_so(@TempDir Path directory) throws IOException {
      var shop = SERVER.createDatabase("moving");
      shop.execute("create table t as select 1 as n");
      var target = OLDER.createDatabase("moving");
      var entry =
          DatabaseEntry.of(shop)
              .with("restore_port", OLDER.port())
              .with("restore_password", OLDER.password());
      var scene = Scene.in(directory).configure(entry);
      scene.succeed("create");

      var plan = scene.succeed("restore", "--archive", "latest", "--plan").output();
      scene.succeed("restore", "--archive", "latest");

      assertThat(plan)
          .contains("made by server " + SERVER.version(), "server   " + OLDER.version())
          .contains("client   pg_restore (PostgreSQL) ", "newer    the dump's server is newer");
      assertThat(target.query("select n from t")).isEqualTo("1");
    }
  }

  @Nested
  @RequiresProgram({"pg_dump", "pg_dumpall", "pg_restore", "psql"})
  class when_the_clients_are_older_than_the_server {
    private final Path folder = SERVER.program("pg_dump").resolveSibling("");
    @TempDir Path directory;
    private PostgresDatabase shop;
    private Scene scene;
    private Scene withNewerOnPath;

    @BeforeEach
    void set_the_scene() {
      scene = Scene.in(directory);
      withNewerOnPath = scene.withEnvironment(Map.of("PATH", System.getenv("PATH") + ":" + folder));
      shop = SERVER.createDatabase("shop");
      shop.execute("create table t as select 1 as n");
    }

    private DatabaseEntry older() {
      return DatabaseEntry.of(shop)
          .without("pg_dump_command", "pg_restore_command", "psql_command");
    }

    @ParameterizedTest
    @CsvSource({
      "shop, custom, pg_dump",
      "shop, directory, pg_dump",
      "all, tar, pg_dump",
      "all, , pg_dumpall",
    })
    void nothing_is_dumped_and_both_versions_are_named(
        String name, @Nullable String format, String program) throws IOException {
      var entry = older().with("name", name);
      var other = SqliteFile.create(directory.resolve("other.db"), "create table t (n)");
      var started = directory.resolve("started");
      var slow = WrapperScript.write(directory.resolve("slow"), "touch '%s'\n".formatted(started));
      scene.configure(
          DatabaseEntry.of("other", other).with("sqlite_command", slow),
          format == null ? entry : entry.with("format", format));

      var create = scene.run("create");

      assertThat(create.exitCode()).isEqualTo(1);
      assertThat(create.firstErrorLine())
          .matches(
              "postgresql_databases\\[0]: the server is PostgreSQL %s, and %s \\d+\\.\\d+ cannot dump.*"
                  .formatted(SERVER.version(), program));
      assertThat(create.errors()).contains("postgresql-client-", "No archive was made.");
      assertThat(started).doesNotExist();
      assertThat(scene.repository().archives()).isEmpty();
    }

    @Test
    void the_lines_that_name_better_ones_are_printed_and_work() throws IOException {
      withNewerOnPath.configure(older());
      var refusal = withNewerOnPath.run("create").errors();
      var dump = "pg_dump_command: " + folder.resolve("pg_dump");
      var restore = "pg_restore_command: " + folder.resolve("pg_restore");
      assertThat(refusal).contains("Add to the entry:\n    " + dump + "\n    " + restore + "\n");

      scene.configureAs(
          "postgresql_databases:\n%s    %s\n    %s\n".formatted(older().yaml(), dump, restore));
      scene.succeed("create");
      shop.execute("delete from t");
      scene.succeed("restore", "--archive", "latest");

      assertThat(shop.query("select n from t")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"custom", "tar", "directory"})
    void a_restore_touches_nothing_and_says_which_client_can_read_the_dump(String format)
        throws IOException {
      scene.configure(DatabaseEntry.of(shop).with("format", format)).succeed("create");
      shop.execute("delete from t");
      scene.configure(older());

      var restore = withNewerOnPath.run("restore", "--archive", "latest");

      assertThat(restore.exitCode()).isEqualTo(1);
      assertThat(restore.firstErrorLine())
          .matches(
              ".*was made by pg_dump \\d+ or newer, and pg_restore \\d+\\.\\d+ cannot read it\\.");
      assertThat(restore.errors())
          .contains(
              "    pg_restore_command: " + folder.resolve("pg_restore") + "\n",
              "The database is as it was before.");
      assertThat(shop.query("select count(*) from t")).isEqualTo("0");
    }

    @Test
    void the_list_of_databases_needs_no_newer_psql() throws IOException {
      scene.configure(
          older()
              .with("name", "all")
              .with("format", "custom")
              .with("username", SERVER.superuser())
              .with("pg_dump_command", folder.resolve("pg_dump")));

      assertThat(scene.succeed("--verbosity", "1", "create").output()).contains("shop@");
    }

    @Test
    void a_dry_run_asks_nobody() throws IOException {
      var asked = directory.resolve("asked");
      var client =
          WrapperScript.write(directory.resolve("client"), "touch '%s'\n".formatted(asked));
      scene.configure(older().with("psql_command", client).with("pg_dump_command", client));

      scene.succeed("--dry-run", "create");

      assertThat(asked).doesNotExist();
    }
  }
}
