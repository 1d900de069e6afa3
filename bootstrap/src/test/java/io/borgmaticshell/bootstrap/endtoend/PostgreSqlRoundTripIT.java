package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "initdb", "pg_dump", "pg_restore", "psql"})
class PostgreSqlRoundTripIT implements PostgreSqlRoundTrips {
  @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

  @TempDir Path directory;
  private Scene scene;

  @BeforeEach
  void set_the_scene() {
    scene = Scene.in(directory);
  }

  @Override
  public PostgresServer server() {
    return SERVER;
  }

  @ParameterizedTest
  @ValueSource(strings = {"custom", "plain", "tar", "directory"})
  void undoes_what_happened_since_the_backup(String format) throws IOException {
    var shop = SERVER.createDatabase("changed-" + format);
    shop.execute(ShopData.POSTGRESQL);
    scene.configure(DatabaseEntry.of(shop).with("format", format));
    var before = shop.dump();

    scene.succeed("create");
    shop.execute(
        "delete from orders; update customers set name = 'x' || id; drop view open_orders");
    scene.succeed("restore", "--archive", "latest", "--database", shop.name());

    assertThat(shop.dump()).isEqualTo(before);
  }

  @Test
  void reaches_a_server_by_the_directory_of_its_socket() throws IOException {
    var shop = SERVER.createDatabase("by socket");
    shop.execute("create table t as select 1 as n");
    scene.configure(DatabaseEntry.of(shop).with("hostname", SERVER.socketDirectory()));

    scene.succeed("create");
    shop.execute("delete from t");
    scene.succeed("restore", "--archive", "latest");

    assertThat(shop.query("select count(*) from t")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"custom", "plain", "directory"})
  void uses_programs_that_bring_words_of_their_own(String format) throws IOException {
    var shop = SERVER.createDatabase("nice-" + format);
    shop.execute("create table t as select 1 as n");
    scene.configure(
        DatabaseEntry.of(shop)
            .with("format", format)
            .with("pg_dump_command", "nice -n 1 pg_dump")
            .with("pg_restore_command", "env LC_MESSAGES=C pg_restore")
            .with("psql_command", "nice psql"));

    scene.succeed("create");
    shop.execute("delete from t");
    scene.succeed("restore", "--archive", "latest");

    assertThat(shop.query("select count(*) from t")).isEqualTo("1");
  }

  @Test
  void restores_only_the_database_that_was_named() throws IOException {
    var first = SERVER.createDatabase("first");
    var second = SERVER.createDatabase("second");
    first.execute("create table t as select 1 as n");
    second.execute("create table t as select 1 as n");
    scene.configure(DatabaseEntry.of(first), DatabaseEntry.of(second));

    scene.succeed("create");
    first.execute("delete from t");
    second.execute("delete from t");
    scene.succeed("restore", "--archive", "latest", "--database", "second");

    assertThat(first.query("select count(*) from t")).isEqualTo("0");
    assertThat(second.query("select count(*) from t")).isEqualTo("1");
  }

  @Test
  void a_dry_run_changes_neither_the_repository_nor_the_database() throws IOException {
    var shop = SERVER.createDatabase("rehearsed");
    shop.execute("create table t as select 1 as n");
    scene.configure(DatabaseEntry.of(shop));

    scene.succeed("--dry-run", "create");
    assertThat(scene.repository().archives()).isEmpty();
    scene.succeed("create");
    shop.execute("delete from t");
    scene.succeed("--dry-run", "restore", "--archive", "latest");

    assertThat(shop.query("select count(*) from t")).isEqualTo("0");
  }

  @Test
  void leaves_ownership_out_where_asked_to() throws IOException {
    var shop = SERVER.createDatabase("owned");
    shop.execute("create table t as select 1 as n");
    scene.configure(
        DatabaseEntry.of(shop).with("no_owner", true).with("username", SERVER.superuser()));

    scene.succeed("create");
    shop.execute("drop table t");
    scene.succeed("restore", "--archive", "latest");

    assertThat(shop.query("select tableowner from pg_tables where tablename = 't'"))
        .isEqualTo(SERVER.superuser());
  }

  @ParameterizedTest
  @ValueSource(strings = {"custom", "plain"})
  void reads_flags_as_a_shell_does(String format) throws IOException {
    var shop = SERVER.createDatabase("flags-" + format);
    shop.execute("create table \"left out\" as select 1 as n; create table t as select 1 as n");
    scene.configure(
        DatabaseEntry.of(shop)
            .with("format", format)
            .with("compression", "0")
            .with("options", "--exclude-table '\"left out\"' --lock-wait-timeout=\"10 s\"")
            .with(
                "restore_options",
                format.equals("plain") ? "--set 'x=a b'" : "--schema 'public' --schema \"a b\"")
            .with(
                "analyze_options",
                "--set 'x=a b' --output '%s'".formatted(directory.resolve("a b"))));

    scene.succeed("create");
    shop.execute("drop table \"left out\", t");
    scene.succeed("restore", "--archive", "latest");

    assertThat(shop.query("select tablename from pg_tables where schemaname = 'public'"))
        .isEqualTo("t");
    assertThat(directory.resolve("a b")).exists();
  }

  @Test
  void says_that_the_data_is_there_when_only_the_analysis_failed() throws IOException {
    var shop = SERVER.createDatabase("analysed");
    shop.execute("create table t as select 1 as n");
    scene.configure(DatabaseEntry.of(shop).with("analyze_options", "--dbname nowhere"));
    scene.succeed("create");
    shop.execute("delete from t");

    var restore = scene.run("restore", "--archive", "latest");

    assertThat(restore.exitCode()).isEqualTo(1);
    assertThat(restore.firstErrorLine()).contains("was restored, but", "ANALYZE");
    assertThat(restore.errors()).contains("The data is in place");
    assertThat(shop.query("select count(*) from t")).isEqualTo("1");
  }
}
