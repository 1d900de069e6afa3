package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.PostgresDatabase;
import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where a restore goes when that is another database, a missing one, or one in its way.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "initdb", "pg_ctl", "psql", "pg_dump", "sqlite3"})
class RestoreTargetsIT {
  @RegisterExtension static final PostgresServer POSTGRES = new PostgresServer();

  private static final String OLD =
      "create table t (w text); insert into t values ('\\connect old'), ('DROP DATABASE old;');"
          + " create view v as select w from t";

  /// What stays while the schema `back` is restored, and how the plan calls it.
  private static final Map<String, String> OBSTACLES =
      Map.of(
          "create table kept.key (i int references back.item)",
          "table kept.key needs table back.item",
          "create view kept.looks as select id from back.item",
          "view kept.looks needs table back.item",
          "create table kept.typed (m back.mood)",
          "table kept.typed needs type back.mood",
          "create table kept.list (m back.mood[])",
          "table kept.list needs type back.mood",
          "create table kept.counts (i int default nextval('back.item_id_seq'))",
          "table kept.counts needs sequence back.item_id_seq",
          "create table kept.checked (i int check (back.fits(i)))",
          "table kept.checked needs function back.fits(integer)",
          "create table kept.heir () inherits (back.item)",
          "table kept.heir needs table back.item",
          "create function kept.takes(back.item) returns int language sql as 'select 1'",
          "function kept.takes(back.item) needs table back.item");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"custom", "plain", "directory"})
  void another_name_leaves_the_original_alone_and_create_makes_the_database(String format)
      throws IOException {
    var name = "old " + format;
    var old = POSTGRES.createDatabase(name);
    old.execute(OLD);
    var before = old.dump();
    var scene = scene(old, format);

    var missing = scene.run("restore", "--archive", "latest", "--as", "new " + format);
    assertThat(missing.exitCode()).as(missing.toString()).isEqualTo(1);
    assertThat(missing.errors()).contains("does not exist. Add --create to make it.");

    scene.succeed("restore", "--archive", "latest", "--as", "new " + format, "--create");
    assertThat(new PostgresDatabase(POSTGRES, "new " + format).dump()).isEqualTo(before);
    assertThat(old.dump()).isEqualTo(before);
  }

  @Test
  void a_created_database_has_encoding_locale_and_owner_of_the_dumped_one() throws IOException {
    POSTGRES.execute(
        "create database latin template template0 encoding 'LATIN1' locale 'C' owner "
            + POSTGRES.username());
    var latin = new PostgresDatabase(POSTGRES, "latin");
    latin.execute("create table t (i int)");
    var scene =
        Scene.in(directory)
            .configure(
                DatabaseEntry.of(latin)
                    .with("restore_username", POSTGRES.superuser())
                    .with("restore_password", POSTGRES.password()));
    scene.succeed("create");
    POSTGRES.execute("drop database latin");

    scene.succeed("restore", "--archive", "latest", "--create");

    assertThat(
            latin.query(
                "select pg_encoding_to_char(encoding), datcollate, pg_get_userbyid(datdba)"
                    + " from pg_database where datname = 'latin'"))
        .isEqualTo("LATIN1|C|" + POSTGRES.username());
  }

  @Test
  void a_missing_role_fails_the_restore_and_takes_the_created_database_back() throws IOException {
    POSTGRES.execute("create role passerby; grant passerby to " + POSTGRES.username());
    var lost = POSTGRES.createDatabase("lost_role");
    // An owner must have been allowed to create something; whoever dumps needs the right no more.
    lost.execute(
        "create table t (i int); grant create on schema public to passerby;"
            + " alter table t owner to passerby; revoke create on schema public from passerby");
    var scene = scene(lost, "custom");
    lost.execute("drop table t");
    POSTGRES.execute("drop role passerby");

    var plan = scene.succeed("restore", "--archive", "latest", "--plan");
    assertThat(plan.output()).contains("missing  the roles passerby");
    var outcome = scene.run("restore", "--archive", "latest", "--as", "fresh", "--create");

    assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
    assertThat(outcome.errors()).contains("role \"passerby\" does not exist");
    assertThat(lost.query("select count(*) from pg_database where datname = 'fresh'"))
        .isEqualTo("0");
  }

  @Test
  void a_view_in_the_way_fails_the_restore_and_nothing_is_lost() throws IOException {
    var shop = POSTGRES.createDatabase("in_the_way");
    shop.execute("create table t (w text); insert into t values ('old')");
    var scene = scene(shop, "custom");
    shop.execute("update t set w = 'new'; create view depends as select w from t");
    var before = shop.dump();

    assertThat(scene.succeed("restore", "--archive", "latest", "--plan").output())
        .contains("  blocked  view public.depends needs table public.t\n");
    var outcome = scene.run("restore", "--archive", "latest");

    assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
    assertThat(outcome.errors())
        .contains("cannot drop table", "depends", "The database is as it was before.");
    assertThat(shop.dump()).isEqualTo(before);
  }

  @Test
  void what_needs_a_part_that_is_restored_is_foreseen() throws IOException {
    var shop = POSTGRES.createDatabase("parts");
    shop.execute(
        """
        create schema back; create schema kept; create type back.mood as enum ('fine');
        create table back.item (id serial primary key);
        create function back.fits(int) returns boolean language sql as 'select true';
        """);
    var scene = scene(shop, "custom");
    var restore = List.of("restore", "--archive", "latest", "--schema", "back");
    assertThat(plan(scene, restore)).doesNotContain("blocked");
    OBSTACLES.keySet().forEach(shop::execute);

    var plan = plan(scene, restore);

    assertThat(plan.substring(plan.indexOf("  blocked  ")))
        .contains(OBSTACLES.values())
        .contains("failure  leaves everything as it is now");
    for (var obstacle : OBSTACLES.keySet()) {
      // Each of them alone is in the way.
      shop.execute("drop schema kept cascade; create schema kept");
      shop.execute(obstacle);
      var before = shop.dump();
      var outcome = scene.run(restore.toArray(String[]::new));
      assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
      assertThat(outcome.errors()).contains("kept.", "The database is as it was before.");
      assertThat(shop.dump()).isEqualTo(before);
    }
  }

  private static String plan(Scene scene, List<String> restore) {
    var words = new ArrayList<>(restore);
    words.add("--plan");
    return scene.succeed(words.toArray(String[]::new)).output();
  }

  @Test
  void sqlite_restores_to_a_file_beside_the_original() throws IOException {
    var app = SqliteFile.create(directory.resolve("app.db"), "create table t as select 1 as n");
    var scene = Scene.in(directory).configure(DatabaseEntry.of("app", app));
    scene.succeed("create");
    app.execute("update t set n = 2");

    scene.succeed("restore", "--archive", "latest", "--as", "copy.db");

    assertThat(new SqliteFile(directory.resolve("copy.db")).query("select n from t"))
        .isEqualTo("1");
    assertThat(app.query("select n from t")).isEqualTo("2");
    assertThat(Files.exists(directory.resolve("app.db-journal"))).isFalse();
  }

  @Test
  void a_read_only_file_is_not_replaced_and_keeps_what_it_holds() throws IOException {
    var folder = Files.createDirectory(directory.resolve("data"));
    var shop = SqliteFile.create(folder.resolve("shop.db"), "create table t as select 1 as n");
    var other = SqliteFile.create(directory.resolve("app.db"), "create table t as select 1 as n");
    var scene =
        Scene.in(directory)
            .configure(DatabaseEntry.of("shop", shop), DatabaseEntry.of("app", other));
    scene.succeed("create");
    shop.execute("update t set n = 2");
    other.execute("update t set n = 2");

    var outcome = new ReadOnly(shop.path()).run(scene.command("restore", "--archive", "latest"));

    assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
    assertThat(outcome.firstErrorLine())
        .isEqualTo("The file %s is read-only.".formatted(shop.path()));
    assertThat(outcome.errors()).contains("Nothing was changed.", "1 of 2 databases was not");
    assertThat(shop.query("select n from t")).isEqualTo("2");
    assertThat(other.query("select n from t")).isEqualTo("1");
    assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("shop.db"));
  }

  @Test
  void no_file_is_made_in_a_read_only_directory() throws IOException {
    var folder = Files.createDirectory(directory.resolve("data"));
    var shop = SqliteFile.create(directory.resolve("shop.db"), "create table t as select 1 as n");
    var scene = Scene.in(directory).configure(DatabaseEntry.of("shop", shop));
    scene.succeed("create");
    var restore =
        scene.command(
            "restore",
            "--archive",
            "latest",
            "--restore-path",
            folder.resolve("new.db").toString());

    var outcome = new ReadOnly(folder).run(restore);

    assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
    assertThat(outcome.firstErrorLine())
        .isEqualTo("The directory %s cannot be written to.".formatted(folder));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_missing_database_is_named_and_the_way_to_make_it() throws IOException {
    var gone = POSTGRES.createDatabase("gone");
    gone.execute(OLD);
    var scene = scene(gone, "custom");
    POSTGRES.execute("drop database gone");

    var outcome = scene.run("restore", "--archive", "latest");

    assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
    assertThat(outcome.firstErrorLine())
        .startsWith("gone@127.0.0.1")
        .contains("was not restored", "does not exist");
    assertThat(outcome.errors())
        .contains("The database gone does not exist. Add --create to make it.");
    assertThat(POSTGRES.query("select count(*) from pg_database where datname = 'gone'"))
        .isEqualTo("0");
  }

  @Test
  void a_missing_role_fails_the_restore_over_what_is_there_and_nothing_is_lost()
      throws IOException {
    POSTGRES.execute("create role visitor; grant visitor to " + POSTGRES.username());
    var shop = POSTGRES.createDatabase("visited");
    shop.execute(
        "create table t (i int); grant create on schema public to visitor;"
            + " alter table t owner to visitor; revoke create on schema public from visitor");
    var scene = scene(shop, "plain");
    shop.execute("drop table t; create table t as select 7 as i");
    POSTGRES.execute("drop role visitor");
    var before = shop.dump();

    var outcome = scene.run("restore", "--archive", "latest");

    assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
    assertThat(outcome.errors())
        .contains("role \"visitor\" does not exist", "The database is as it was before.");
    assertThat(shop.dump()).isEqualTo(before);
  }

  private Scene scene(PostgresDatabase database, String format) throws IOException {
    var entry = DatabaseEntry.of(database).with("format", format);
    var scene =
        Scene.in(directory)
            .configure(
                entry
                    .with("restore_username", POSTGRES.superuser())
                    .with("restore_password", POSTGRES.password()));
    scene.succeed("create");
    return scene;
  }
}
