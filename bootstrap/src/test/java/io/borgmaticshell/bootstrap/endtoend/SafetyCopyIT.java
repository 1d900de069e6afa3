package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.borgmaticshell.adapters.testing.MySqlServer;
import io.borgmaticshell.adapters.testing.OriginalBorgmatic;
import io.borgmaticshell.adapters.testing.PostgresDatabase;
import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3"})
class SafetyCopyIT {
  @TempDir Path directory;
  private Scene scene;

  @BeforeEach
  void set_the_scene() {
    scene = Scene.in(directory);
  }

  private String backUp() {
    scene.succeed("create");
    return scene.repository().onlyArchive();
  }

  @Nested
  class of_a_sqlite_file {
    private SqliteFile shop;
    private String backup;
    private String changed;

    @BeforeEach
    void back_up_and_change() throws IOException {
      shop = SqliteFile.create(directory.resolve("shop.db"), ShopData.SQLITE);
      scene.configure(DatabaseEntry.of("shop", shop));
      backup = backUp();
      shop.execute("delete from customers; create table made_since (n)");
      changed = shop.dump();
    }

    @Test
    void undo_brings_back_what_was_there_and_undo_again_takes_it_away() {
      var before = shop.dump();
      scene.succeed("restore", "--archive", "latest", "--safety");
      var restored = shop.dump();
      assertThat(restored).isNotEqualTo(before);
      scene.succeed("undo", "--safety");
      assertThat(shop.dump()).isEqualTo(changed);
      scene.succeed("undo");
      assertThat(shop.dump()).isEqualTo(restored);
    }

    @Test
    void undo_can_be_planned() {
      scene.succeed("restore", "--archive", "latest", "--safety");
      var restored = shop.dump();

      var plan = scene.succeed("undo", "--plan");
      var json = JsonParser.parseString(scene.succeed("undo", "--plan", "--json").output());

      assertThat(plan.output())
          .startsWith("shop (sqlite) from archive " + safetyCopy())
          .contains("to       " + shop.path(), "failure  leaves everything as it is now");
      assertThat(json.getAsJsonArray()).hasSize(1);
      assertThat(shop.dump()).isEqualTo(restored);
      assertThat(scene.repository().archives()).hasSize(2);
    }

    @Test
    void is_made_of_the_file_that_another_name_means() {
      var copy = SqliteFile.create(directory.resolve("copy.db"), "create table precious (n)");
      var before = copy.dump();

      scene.succeed("restore", "--archive", "latest", "--safety", "--as", "copy.db");
      assertThat(copy.dump()).isNotEqualTo(before);
      scene.succeed("undo");

      assertThat(copy.dump()).isEqualTo(before);
      assertThat(shop.dump()).isEqualTo(changed);
    }

    @Test
    void is_never_the_newest_archive_and_not_listed_among_the_backups() {
      scene.succeed("restore", "--archive", "latest", "--safety");
      var listed = scene.succeed("repo-list").output();
      assertThat(listed).contains(backup).doesNotContain("before-restore-");
      assertThat(scene.succeed("--dry-run", "restore", "--archive", "latest", "-v1").output())
          .contains("from archive " + backup);
      assertThat(scene.repository().archives()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"archive_name_format: '{now}'", "match_archives: '*'"})
    void is_not_the_newest_archive_even_where_its_name_fits(String option) throws IOException {
      Files.writeString(
          scene.configuration(), Files.readString(scene.configuration()) + option + "\n");
      scene.succeed("create");
      var newest = scene.repository().archives().getLast();
      scene.succeed("restore", "--archive", "latest", "--safety");
      assertThat(scene.succeed("--dry-run", "restore", "--archive", "latest", "-v1").output())
          .contains("from archive " + newest);
      scene.succeed("restore", "--archive", newest, "--safety");
      assertThat(scene.repository().archives()).hasSize(4);
      shop.execute("drop table customers");
      scene.succeed("undo");
      assertThat(shop.dump()).isEqualTo(changed);
    }

    @Test
    void holds_nothing_but_the_database() throws IOException {
      var files = Files.createDirectory(directory.resolve("files"));
      Files.writeString(files.resolve("letter"), "Dear");
      Files.writeString(
          scene.configuration(),
          Files.readString(scene.configuration()) + "source_directories: ['" + files + "']\n");
      scene.succeed("restore", "--archive", backup, "--safety");
      var copy = safetyCopy();
      assertThat(scene.succeed("list", "--archive", copy).output())
          .contains("borgmatic/sqlite_databases/localhost/shop", "borgmatic/safety/safety.json")
          .doesNotContain("letter");
    }

    @Test
    void the_original_restores_it_like_any_archive() throws IOException {
      var original = OriginalBorgmatic.orSkip();
      scene.succeed("restore", "--archive", "latest", "--safety");
      var copy = safetyCopy();
      scene.as(original).succeed("restore", "--archive", copy);
      assertThat(shop.dump()).isEqualTo(changed);
      scene.as(original).succeed("restore", "--archive", "latest");
      assertThat(shop.dump()).isNotEqualTo(changed);
    }

    @Test
    void is_not_made_of_a_file_that_does_not_exist() throws IOException {
      Files.delete(shop.path());
      var outcome = scene.succeed("restore", "--archive", "latest", "--safety");
      assertThat(outcome.errors()).contains("does not exist yet, so there is nothing to save");
      assertThat(scene.repository().archives()).containsExactly(backup);
    }

    @Test
    void is_made_of_the_file_that_the_command_line_names() {
      var other = SqliteFile.create(directory.resolve("other.db"), "create table precious (n)");
      var before = other.dump();
      scene.succeed(
          "restore", "--archive", "latest", "--safety", "--restore-path", other.path().toString());
      assertThat(other.dump()).isNotEqualTo(before);
      scene.succeed("undo");
      assertThat(other.dump()).isEqualTo(before);
      assertThat(shop.dump()).isEqualTo(changed);
    }

    @Test
    void is_a_condition_unless_told_otherwise() throws IOException {
      // sqlite3 finds the damage when it dumps, and only then.
      Files.writeString(shop.path(), "This is no database, whatever it is called. ".repeat(30));
      var outcome = scene.run("restore", "--archive", "latest", "--safety");
      assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
      assertThat(outcome.firstErrorLine()).startsWith("No safety copy could be made: ");
      assertThat(outcome.errors()).contains("Nothing was restored", "--go-on-without-safety");
      assertThat(Files.readString(shop.path())).startsWith("This is no database");

      outcome = scene.succeed("restore", "--archive", "latest", "--go-on-without-safety");
      assertThat(outcome.errors()).contains("It is restored without.");
      assertThat(shop.query("select count(*) from customers")).isNotEqualTo("0");
    }

    private String safetyCopy() {
      return scene.repository().archives().stream()
          .filter(name -> name.startsWith("before-restore-"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Nested
  @RequiresProgram({"initdb", "pg_dump", "pg_restore", "psql"})
  class of_a_postgresql_database {
    @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

    @ParameterizedTest
    @ValueSource(strings = {"custom", "plain", "tar", "directory"})
    void undo_brings_back_exactly_what_was_there(String format) throws IOException {
      var shop = SERVER.createDatabase("shop " + format);
      shop.execute(ShopData.POSTGRESQL);
      scene.configure(DatabaseEntry.of(shop).with("format", format));
      scene.succeed("create");
      shop.dropEverything();
      shop.execute(
          """
          create schema since; create table since.then (n int); create table own (n serial);
          create view on_it as select n from own; create type mood as enum ('good', 'bad')
          """);
      var before = shop.dump();

      scene.succeed("restore", "--archive", "latest", "--safety");
      var restored = shop.dump();
      assertThat(restored).contains("TABLE public.orders").isNotEqualTo(before);
      assertThat(scene.succeed("undo", "--plan").output())
          .containsPattern("(?s)removed  .*TABLE public.orders");
      assertThat(shop.dump()).isEqualTo(restored);
      scene.succeed("undo");

      assertThat(shop.dump()).isEqualTo(before);
    }

    @Test
    void does_not_exist_of_a_database_that_is_missing() throws IOException {
      var shop = SERVER.createDatabase("gone");
      shop.execute("create table t as select 1 as n");
      scene.configure(DatabaseEntry.of(shop)).succeed("create");
      SERVER.execute("drop database gone");
      var outcome = scene.run("restore", "--archive", "latest", "--safety");
      assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
      assertThat(outcome.firstErrorLine())
          .isEqualTo(
              "gone at 127.0.0.1:%d does not exist yet, so there is nothing to save."
                  .formatted(SERVER.port()));
      assertThat(scene.repository().archives()).hasSize(1);
    }

    @Test
    void is_refused_to_a_user_who_may_not_read_everything() throws IOException {
      var shop = SERVER.createDatabase("hidden");
      shop.execute("create table t as select 1 as n");
      scene.configure(DatabaseEntry.of(shop)).succeed("create");
      shop.execute("delete from t");
      SERVER.execute("create role reader login password '%s'".formatted(SERVER.password()));

      var outcome = scene.run("restore", "--archive", "latest", "--safety", "--username", "reader");

      assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
      assertThat(outcome.firstErrorLine())
          .startsWith("No safety copy could be made: hidden@127.0.0.1");
      assertThat(outcome.errors()).contains("permission denied", "Nothing was restored.");
      assertThat(rows(shop)).isEqualTo("0");
      assertThat(scene.repository().archives()).hasSize(1);
      scene.leavesNoProcess();
      scene.leavesNoPipe();
    }

    private static String rows(PostgresDatabase shop) {
      return shop.query("select count(*) from t");
    }
  }

  /// What holds for MariaDB and MySQL alike.
  interface OfAnSqlServer {
    MySqlServer server();

    Scene scene();

    @Test
    default void undo_brings_back_exactly_what_was_there() throws IOException {
      server().dropAll();
      server().create("shop", MySqlShop.COMMON);
      scene().configure(DatabaseEntry.of(server(), "shop")).succeed("create");
      server().execute("drop database shop");
      server().create("shop", "create table since (n int); insert into since values (1), (2)");
      var before = server().dump("shop");

      scene().succeed("restore", "--archive", "latest", "--safety");
      assertThat(server().dump("shop")).contains("orders").isNotEqualTo(before);
      scene().succeed("undo");

      assertThat(server().dump("shop")).isEqualTo(before);
    }

    @Test
    default void undo_brings_back_exactly_what_was_there_under_another_name() throws IOException {
      server().dropAll();
      server().create("shop", "create table t as select 1 as n");
      server().create("copy", "create table precious (n int)");
      scene().configure(DatabaseEntry.of(server(), "shop")).succeed("create");
      var before = server().dump("copy");

      scene().succeed("restore", "--archive", "latest", "--safety", "--as", "copy");
      assertThat(server().execute("select n from copy.t")).isEqualTo("1");
      scene().succeed("undo");

      assertThat(server().dump("copy")).isEqualTo(before);
      assertThat(server().execute("select n from shop.t")).isEqualTo("1");
    }
  }

  @Nested
  @RequiresProgram({"mariadbd", "mariadb", "mariadb-dump"})
  class of_a_mariadb_database implements OfAnSqlServer {
    @RegisterExtension static final MySqlServer SERVER = MySqlServer.mariaDb();

    @Override
    public MySqlServer server() {
      return SERVER;
    }

    @Override
    public Scene scene() {
      return scene;
    }
  }

  @Nested
  @EnabledIfEnvironmentVariable(
      named = MySqlServer.TREE,
      matches = ".+",
      disabledReason = MySqlServer.NO_TREE)
  class of_a_mysql_database implements OfAnSqlServer {
    @RegisterExtension static final MySqlServer SERVER = MySqlServer.mySql();

    @Override
    public MySqlServer server() {
      return SERVER;
    }

    @Override
    public Scene scene() {
      return scene;
    }
  }

  @Nested
  @RequiresProgram({"initdb", "pg_dumpall", "psql"})
  class of_a_whole_server {
    @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

    @Test
    void undo_brings_its_databases_back() throws IOException {
      var shop = SERVER.createDatabase("shop");
      shop.execute("create table t as select 1 as n");
      var entry = DatabaseEntry.of(shop).with("name", "all").with("username", SERVER.superuser());
      scene.configure(entry).succeed("create");
      shop.execute("delete from t; create table since as select 2 as n");
      var before = shop.dump();

      assertThat(scene.succeed("restore", "--archive", "latest", "--plan").output())
          .contains("now      2 databases", "dropped  unknown: Every database and role");
      scene.succeed("restore", "--archive", "latest", "--safety");
      assertThat(shop.query("select n from t")).isEqualTo("1");
      scene.succeed("undo");

      assertThat(shop.dump()).isEqualTo(before);
    }
  }
}
