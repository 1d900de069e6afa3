package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.PostgresDatabase;
import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
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
@RequiresProgram({"borg", "sqlite3", "initdb", "pg_dump", "pg_restore", "psql"})
class SchemaRestoreIT {
  @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

  @TempDir Path directory;
  private Scene scene;

  @BeforeEach
  void set_the_scene() {
    scene = Scene.in(directory);
  }

  @ParameterizedTest
  @ValueSource(strings = {"custom", "tar", "directory"})
  void brings_only_the_named_schemas_back(String format) throws IOException {
    var shop = backedUp("parts-" + format, format);

    scene.succeed("restore", "--archive", "latest", "--schema", "sales", "--schema", "Old stock");

    assertThat(content(shop)).isEqualTo("1 1 0");
  }

  @Test
  void changes_nothing_when_something_outside_the_schema_depends_on_it() throws IOException {
    var shop = backedUp("entangled", "custom");
    shop.execute("create view total as select count(*) from sales.orders");

    var outcome = scene.run("restore", "--archive", "latest", "--schema", "sales");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errors()).contains("total").doesNotContain("Exception");
    assertThat(content(shop)).isEqualTo("0 0 0");
    assertThat(shop.query("select count from total")).isEqualTo("0");
  }

  @Test
  void changes_nothing_when_the_dump_has_no_such_schema() throws IOException {
    var shop = backedUp("misspelt", "custom");

    var outcome = scene.run("restore", "--archive", "latest", "--schema", "Sales");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errors()).contains("schema \"Sales\" not found");
    assertThat(content(shop)).isEqualTo("0 0 0");
  }

  @Test
  void is_refused_for_a_dump_that_is_SQL_with_the_reason() throws IOException {
    var shop = backedUp("text", "plain");

    var outcome = scene.run("restore", "--archive", "latest", "--schema", "sales");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errors()).contains("--schema cannot be used for text: its dump is SQL");
    assertThat(content(shop)).isEqualTo("0 0 0");
  }

  @Test
  void is_refused_before_anything_is_touched_when_one_of_the_databases_has_no_schemas()
      throws IOException {
    var users = SqliteFile.create(directory.resolve("users.db"), "create table t (n)");
    var shop = SERVER.createDatabase("mixed");
    shop.execute("create schema sales; create table sales.orders as select 1 as n");
    scene.configure(DatabaseEntry.of(shop), DatabaseEntry.of("users", users));
    scene.succeed("create");
    shop.execute("delete from sales.orders");

    var outcome = scene.run("restore", "--archive", "latest", "--schema", "sales");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errors())
        .contains("--schema cannot be used for users: sqlite databases are restored as a whole.");
    assertThat(shop.query("select count(*) from sales.orders")).isEqualTo("0");
  }

  /// A database that lost the only row of each of its three tables after the backup.
  private PostgresDatabase backedUp(String name, String format) throws IOException {
    var shop = SERVER.createDatabase(name);
    shop.execute(
        """
        create schema sales; create table sales.orders as select 1 as n;
        create schema "Old stock"; create table "Old stock".items as select 1 as n;
        create table public.people as select 1 as n;
        """);
    scene.configure(DatabaseEntry.of(shop).with("format", format));
    scene.succeed("create");
    shop.execute(
        "delete from sales.orders; delete from \"Old stock\".items; delete from public.people");
    return shop;
  }

  private static String content(PostgresDatabase shop) {
    return shop.query(
        """
        select (select count(*) from sales.orders) || ' '
            || (select count(*) from "Old stock".items) || ' '
            || (select count(*) from public.people)
        """);
  }
}
