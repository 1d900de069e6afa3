package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.borgmaticshell.adapters.testing.Program;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import io.borgmaticshell.adapters.testing.WrapperScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3"})
class SqliteRoundTripIT {
  private static final String EVERYTHING =
      """
      pragma page_size = 8192;
      pragma encoding = 'UTF-16le';
      pragma auto_vacuum = incremental;
      create table reals (x real);
      insert into reals values (1e999), (-1e999);
      create table numbers (n);
      insert into numbers values (-0.0), (0.1), (1e-320), (9223372036854775807), (1.7976931348623157e308),
        (9007199254740993), (0.0 / 0.0);
      create table made (a int, b int generated always as (a * 2) virtual,
        c text as (a || 'x') stored, d int);
      insert into made (a, d) values (1, 2), (3, 4);
      create virtual table words using fts5 (title, body);
      insert into words values ('größe', '顧客 text'), ('two', 'rows');
      create virtual table boxes using rtree (id, low, high);
      insert into boxes values (1, 0, 2);
      create table blobs (k text primary key, v blob) without rowid;
      insert into blobs values ('nul', x'00ff0000'), ('empty', x'');
      create table typed (a integer, b any) strict;
      insert into typed values (1, 'x'), (2, x'0001');
      create table counted (id integer primary key autoincrement, t text);
      insert into counted (t) values ('a'), ('b');
      delete from counted where id = 2;
      create index some on made (a) where d > 2;
      create index products on made (a * d);
      create view "the view's" as select * from made;
      create trigger added after insert on made begin insert into typed values (new.a, 't'); end;
      create table "it's ""quoted""; --" ("c'ol" text default 'x;y');
      insert into "it's ""quoted""; --" values ('line' || char(13, 10) || 'two'), ('
      COMMIT;
      ');
      pragma user_version = -42;
      pragma application_id = 305419896;
      analyze;
      """;

  private static final String SETTINGS =
      "pragma page_size; pragma encoding; pragma auto_vacuum; pragma application_id;"
          + " pragma user_version";

  @TempDir Path directory;
  private Scene scene;

  @BeforeEach
  void set_the_scene() {
    scene = Scene.in(directory);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop.db", "Zoë's \"shop\" $(id) \\ 顧客.db", "-bail", ":memory:"})
  void brings_every_object_and_row_back(String fileName) throws IOException {
    var shop = SqliteFile.create(directory.resolve(fileName), ShopData.SQLITE);
    scene.configure(DatabaseEntry.of("shop", shop));
    var before = shop.dump();

    scene.succeed("create");
    shop.execute("drop trigger renamed; drop view known; drop table customers; drop table journal");
    assertThat(shop.dump()).isNotEqualTo(before);
    scene.succeed("restore", "--archive", "latest");

    assertThat(shop.dump()).isEqualTo(before);
  }

  @Test
  void creates_the_file_anew_when_it_is_gone() throws IOException {
    var shop = SqliteFile.create(directory.resolve("shop.db"), ShopData.SQLITE);
    scene.configure(DatabaseEntry.of("shop", shop));
    var before = shop.dump();

    scene.succeed("create");
    Files.delete(shop.path());
    scene.succeed("restore", "--archive", "latest", "--database", "shop");

    assertThat(shop.dump()).isEqualTo(before);
  }

  @Test
  void finds_a_relative_path_from_the_working_directory(@TempDir Path work) throws IOException {
    var names = List.of("-x.db", ":memory:", "file:y", "a b.db");
    for (var name : names) {
      SqliteFile.create(
          work.resolve(name), "create table t as select '%s' as name".formatted(name));
    }
    var entries =
        names.stream()
            .map(name ->
                new DatabaseEntry("sqlite_databases", Map.of())
                    .with("name", name)
                    .with("path", name))
            .map(DatabaseEntry::yaml)
            .collect(Collectors.joining());
    scene.configureAs("working_directory: %s%nsqlite_databases:%n%s".formatted(work, entries));

    scene.succeed("create");
    for (var name : names) {
      Files.delete(work.resolve(name));
    }
    scene.succeed("restore", "--archive", "latest");

    for (var name : names) {
      assertThat(new SqliteFile(work.resolve(name)).query("select name from t")).isEqualTo(name);
    }
  }

  @Test
  void keeps_every_kind_of_table_value_and_setting() throws IOException {
    var file = SqliteFile.create(directory.resolve("all.db"), EVERYTHING);
    scene.configure(DatabaseEntry.of("everything", file));
    var dump = file.dump();
    var settings = file.query(SETTINGS);

    scene.succeed("create");
    Files.delete(file.path());
    scene.succeed("restore", "--archive", "latest");

    assertThat(file.dump()).isEqualTo(dump);
    assertThat(file.query(SETTINGS))
        .isEqualTo(settings)
        .isEqualTo("8192\nUTF-16le\n2\n305419896\n-42");
    assertThat(file.query("select title from words where words match '顧客'")).isEqualTo("größe");
    assertThat(file.query("select hex(v), typeof(x), x from reals join blobs where k = 'nul'"))
        .isEqualTo("00FF0000|real|Inf\n00FF0000|real|-Inf");
  }

  @Test
  void takes_no_setting_of_a_user_for_part_of_the_dump() throws IOException {
    var shop = SqliteFile.create(directory.resolve("shop.db"), ShopData.SQLITE);
    scene.configure(DatabaseEntry.of("shop", shop));
    var before = shop.dump();
    Files.createDirectories(directory.resolve("home"));
    Files.writeString(directory.resolve("home/.sqliterc"), ".headers on\n.mode column\n");

    scene.succeed("create");
    Files.delete(shop.path());
    scene.succeed("restore", "--archive", "latest");

    assertThat(shop.dump()).isEqualTo(before);
  }

  @Test
  void backs_up_what_is_committed_while_a_writer_is_at_work() throws IOException {
    var shop =
        SqliteFile.create(
            directory.resolve("shop.db"),
            "pragma journal_mode=wal; create table t as select 1 as n");
    var started = directory.resolve("started");
    var done = directory.resolve("done");
    scene.configure(DatabaseEntry.of("shop", shop));
    var work =
        """
        insert into t values (2);
        begin immediate;
        insert into t values (3);
        .shell touch '%s'; while [ ! -e '%s' ]; do sleep 0.1; done
        """
            .formatted(started, done);
    try (var writer =
        Program.of("sqlite3", "-bail", shop.path().toString()).reading(work).start()) {
      await("open transaction").until(() -> Files.exists(started));

      scene.succeed("create");
      assertThat(writer.isAlive()).isTrue();
      Files.createFile(done);
      writer.outcome();
    }
    scene.configure(
        DatabaseEntry.of("shop", shop).with("restore_path", directory.resolve("restored.db")));
    scene.succeed("restore", "--archive", "latest");

    var restored = new SqliteFile(directory.resolve("restored.db"));
    assertThat(restored.query("select n from t")).isEqualTo("1\n2");
  }

  @Test
  void waits_for_a_writer_that_locks_the_file() throws IOException {
    var shop = SqliteFile.create(directory.resolve("shop.db"), "create table t as select 1 as n");
    var locked = directory.resolve("locked");
    var asked = directory.resolve("asked");
    var client =
        WrapperScript.write(
            directory.resolve("asking"), "touch '%s'; exec sqlite3 \"$@\"\n".formatted(asked));
    scene.configure(DatabaseEntry.of("shop", shop).with("sqlite_command", client));
    var work =
        "begin exclusive; insert into t values (2);\n.shell %s\ncommit;\n"
            .formatted(
                "touch '%s'; while [ ! -e '%s' ]; do sleep 0.1; done".formatted(locked, asked));
    try (var writer =
        Program.of("sqlite3", "-bail", shop.path().toString()).reading(work).start()) {
      await("lock").until(() -> Files.exists(locked));

      scene.succeed("create");
      assertThat(writer.outcome().exitCode()).isZero();
    }
    shop.execute("drop table t");
    scene.succeed("restore", "--archive", "latest");

    assertThat(shop.query("select n from t")).isEqualTo("1\n2");
  }

  @Test
  void leaves_the_live_file_as_it_was_when_killed() throws IOException {
    var shop = SqliteFile.create(directory.resolve("shop.db"), ShopData.SQLITE);
    var half = directory.resolve("half");
    var resting =
        WrapperScript.write(
            directory.resolve("resting"),
            "head -c 100000 | sqlite3 \"$@\"; touch '%s'; exec sleep 300\n".formatted(half));
    scene.configure(DatabaseEntry.of("shop", shop).with("sqlite_restore_command", resting));
    scene.succeed("create");
    shop.execute("update customers set name = 'later'");
    var before = Files.readAllBytes(shop.path());

    try (var running = scene.command("restore", "--archive", "latest").start()) {
      await("half of the restore").until(() -> Files.exists(half) || !running.isAlive());
      assertThat(running.isAlive()).as("still running").isTrue();
      running.kill();
    }

    scene.leavesNoProcess();
    assertThat(Files.readAllBytes(shop.path())).isEqualTo(before);
  }

  @Test
  void takes_all_for_a_name_like_any_other() throws IOException {
    var one = SqliteFile.create(directory.resolve("one.db"), "create table t as select 1 as n");
    var two = SqliteFile.create(directory.resolve("two.db"), "create table t as select 2 as n");
    scene.configure(DatabaseEntry.of("all", one), DatabaseEntry.of("two", two));
    var create = scene.succeed("create");
    assertThat(create.errors()).contains("sqlite_databases[0]: 'all' is the name of this one file");

    // An entry called 'all' would stand for others with a server.
    scene.configure(DatabaseEntry.of("all", one));
    var restore = scene.run("restore", "--archive", "latest", "--database", "two");

    assertThat(restore.exitCode()).isEqualTo(1);
    assertThat(restore.errors()).contains("The configuration has no entry for two (sqlite)");
    assertThat(one.query("select n from t")).isEqualTo("1");
  }
}
