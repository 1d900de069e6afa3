package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.PostgresDatabase;
import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.WrapperScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Entries called `all`. One test after the other has the server for itself.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "initdb", "pg_dump", "pg_dumpall", "pg_restore", "psql"})
class PostgreSqlWholeServerIT {
  // What the shell, SQL, the clients' connection strings and Borg's patterns give a meaning to.
  private static final List<String> NASTY_NAMES =
      List.of(
          "--all",
          "it's \"own\" shop",
          "$HOME `id` ; x",
          "back\\slash\\",
          "-x",
          "*?[a]{1}",
          "host=nowhere dbname=x",
          "#顧客 🦊ë",
          "ü".repeat(31) + "x",
          "two\nlines");
  private static final int MANY = 200;
  private static final int AT_ONCE = 8;

  @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

  @TempDir Path directory;
  private Scene scene;
  private PostgresDatabase shop;
  private PostgresDatabase odd;

  @BeforeEach
  void set_the_scene() {
    scene = Scene.in(directory);
    shop = SERVER.createDatabase("shop");
    shop.execute(ShopData.POSTGRESQL);
    odd = SERVER.createDatabase("odd, \"quoted\" name");
    odd.execute("create table t as select 1 as n");
  }

  @AfterEach
  void clear_the_server() {
    SERVER.dropAll();
  }

  private DatabaseEntry all() {
    return DatabaseEntry.of(shop).with("name", "all").with("username", SERVER.superuser());
  }

  @Test
  void brings_one_of_many_dumps_back() throws IOException {
    scene.configure(all().with("format", "directory"));
    var shopBefore = shop.dump();

    scene.succeed("create");
    shop.dropEverything();
    odd.execute("delete from t");
    scene.succeed("restore", "--archive", "latest", "--database", "shop");

    assertThat(shop.dump()).isEqualTo(shopBefore);
    assertThat(odd.query("select count(*) from t")).isEqualTo("0");
  }

  @Test
  void dumps_lists_and_restores_databases_of_any_name() throws IOException {
    var databases = NASTY_NAMES.stream().map(SERVER::createDatabase).toList();
    databases.forEach(database -> database.execute("create table t as select 1 as n"));
    scene.configure(all().with("format", "custom"));

    scene.succeed("create");
    databases.forEach(database -> database.execute("delete from t"));
    odd.execute("delete from t");
    var list = scene.succeed("list", "--archive", "latest").output();
    scene.succeed("restore", "--archive", "latest", "--database=" + NASTY_NAMES.getFirst());
    assertThat(rows(databases)).startsWith("1", "0").containsOnlyOnce("1");
    scene.succeed("restore", "--archive", "latest");

    assertThat(rows(databases)).containsOnly("1");
    assertThat(odd.query("select count(*) from t")).isEqualTo("1");
    NASTY_NAMES.stream()
        .filter(name -> !name.contains("\n"))
        .forEach(name -> assertThat(list).contains("/" + name));
  }

  private static List<String> rows(List<PostgresDatabase> databases) {
    return databases.stream().map(database -> database.query("select count(*) from t")).toList();
  }

  @Test
  void saves_roles_beside_the_dumps_of_all() throws IOException {
    SERVER.execute("create role reader; comment on role reader is 'reads'");
    scene.configure(all().with("format", "custom"));

    scene.succeed("create");
    SERVER.execute("drop role reader");

    var path =
        "borgmatic/globals/postgresql_databases/%s:%d/globals.sql"
            .formatted(SERVER.host(), SERVER.port());
    assertThat(scene.repository().content(scene.repository().onlyArchive(), path))
        .contains("CREATE ROLE reader;", "COMMENT ON ROLE reader IS 'reads';");
    // Nor is it taken for a dump.
    assertThat(scene.succeed("restore", "--archive", "latest").toString())
        .doesNotContain("globals");
  }

  @Test
  void goes_on_without_roles_where_the_user_may_not_read_them() throws IOException {
    scene.configure(DatabaseEntry.of(shop).with("name", "all").with("format", "custom"));

    var create = scene.succeed("create");

    assertThat(create.toString()).contains("but not its users and other globals: pg_dumpall:");
    assertThat(scene.repository().archives()).hasSize(1);
  }

  @Test
  void dumps_two_hundred_databases_into_one_archive_with_few_clients_at_a_time()
      throws IOException {
    SERVER.execute(
        IntStream.range(0, MANY)
            .mapToObj("create database small_%d owner keeper template template0;"::formatted)
            .collect(Collectors.joining("\n")));
    var log = directory.resolve("clients");
    var counting =
        WrapperScript.standIn(
            directory.resolve("counting"),
            "pg_dump",
            """
            echo + >>'%1$s'
            pg_dump "$@"
            code=$?
            echo - >>'%1$s'
            exit $code
            """
                .formatted(log));
    scene.configure(all().with("format", "custom").with("pg_dump_command", counting));

    scene.succeed("create");

    assertThat(scene.repository().archives()).hasSize(1);
    // Besides the small ones: postgres and those of the scene.
    assertThat(Files.readAllLines(log)).hasSize(2 * (MANY + 3));
    assertThat(atOnce(log)).isLessThanOrEqualTo(AT_ONCE);
    scene.leavesNoProcess();
    scene.leavesNoPipe();
  }

  private static int atOnce(Path log) throws IOException {
    var running = 0;
    var most = 0;
    for (var line : Files.readAllLines(log)) {
      running += line.equals("+") ? 1 : -1;
      most = Math.max(most, running);
    }
    return most;
  }
}
