package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.MySqlServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What holds for MariaDB and MySQL alike.
interface MySqlRoundTrips {
  /// Besides the quotation marks of three languages: what the shell, SQL, Borg's patterns and
  /// option files give a meaning to.
  List<String> NASTY_NAMES =
      List.of("my shop", "it's \"own\"", "`$HOME`", "back\\slash", "-x", "--all", "*?[a]", "顧客ë");

  MySqlServer server();

  @BeforeEach
  default void start_with_an_empty_server() {
    server().dropAll();
  }

  /// What a shop of this server holds besides [MySqlShop#COMMON].
  String peculiarities();

  @ParameterizedTest(name = "name: {0}, {1}: {2}")
  @CsvSource({
    "shop, options, --single-transaction --quick",
    "all, options, --quick",
    "all, format, sql"
  })
  default void brings_every_object_and_row_back(
      String name, String option, String value, @TempDir Path directory) throws IOException {
    server().create("shop", MySqlShop.COMMON + peculiarities());
    server().create("other", "create table t as select 1 as n");
    var names = name.equals("all") ? List.of("shop", "other") : List.of("shop");
    var before = names.stream().map(server()::dump).toList();
    var entry = DatabaseEntry.of(server(), name).with(option, value);
    // Accounts of the server itself are there already.
    var scene =
        Scene.in(directory)
            .configure(name.equals("all") ? entry.with("restore_options", "--force") : entry);

    scene.succeed("create");
    server().dropAll();
    scene.succeed("restore", "--archive", "latest");

    assertThat(names.stream().map(server()::dump)).isEqualTo(before);
  }

  @Test
  default void undoes_what_happened_since_the_backup(@TempDir Path directory) throws IOException {
    server().create("shop", MySqlShop.COMMON);
    var before = server().dump("shop");
    var scene = Scene.in(directory).configure(DatabaseEntry.of(server(), "shop"));

    scene.succeed("create");
    server()
        .execute("use shop; delete from orders; drop view open_orders; create table new (i int)");
    scene.succeed("restore", "--archive", "latest", "--database", "shop");

    assertThat(server().dump("shop")).isEqualTo(before);
  }

  @Test
  default void brings_a_million_rows_back(@TempDir Path directory) throws IOException {
    server()
        .create(
            "large",
            """
            create table digits as select 0 as d union select 1 union select 2 union select 3
              union select 4 union select 5 union select 6 union select 7 union select 8 union select 9;
            create table million (n int primary key, word varchar(40));
            insert into million select n, repeat(hex(n * 2654435761), 2) from
              (select a.d + 10 * b.d + 100 * c.d + 1000 * d.d + 10000 * e.d + 100000 * f.d as n
                from digits a, digits b, digits c, digits d, digits e, digits f) numbers
            """);
    var checksum = "select count(*) from large.million; checksum table large.million";
    var before = server().execute(checksum);
    assertThat(before).startsWith("1000000\n");
    var scene = Scene.in(directory).configure(DatabaseEntry.of(server(), "large"));

    scene.succeed("create");
    server().dropAll();
    scene.succeed("restore", "--archive", "latest");

    assertThat(server().execute(checksum)).isEqualTo(before);
  }

  @Test
  default void leaves_out_what_is_switched_off(@TempDir Path directory) throws IOException {
    server().create("shop", MySqlShop.COMMON);
    var entry = DatabaseEntry.of(server(), "shop");
    for (var option : List.of("events", "routines", "tablespaces", "add_drop_database")) {
      entry = entry.with(option, false);
    }
    var scene = Scene.in(directory).configure(entry);

    scene.succeed("create");
    server()
        .execute(
            "use shop; drop event nightly; drop procedure cleanup; drop trigger paid;"
                + " create table kept (n int)");
    scene.succeed("restore", "--archive", "latest");

    assertThat(server().dump("shop"))
        .containsPattern("(?i)trigger `?paid`? before")
        .contains("`kept`", "`once`", "`discount`")
        .doesNotContain("`nightly`", "`cleanup`");
  }

  @Test
  default void a_dump_for_each_database_keeps_any_name(@TempDir Path directory) throws IOException {
    for (var name : NASTY_NAMES) {
      server().create(name, "create table t (word text); insert into t values ('here')");
    }
    var before = NASTY_NAMES.stream().map(server()::dump).toList();
    var entry = DatabaseEntry.of(server(), "all").with("format", "sql");
    var scene = Scene.in(directory).configure(entry.with("restore_options", "--force"));

    scene.succeed("create");
    server().dropAll();
    scene.succeed("restore", "--archive", "latest");

    assertThat(server().databases()).containsExactlyInAnyOrderElementsOf(NASTY_NAMES);
    assertThat(NASTY_NAMES.stream().map(server()::dump)).isEqualTo(before);
  }

  @Test
  default void one_dump_for_all_holds_all_but_the_skipped(@TempDir Path directory)
      throws IOException {
    for (var name : List.of("first", "-second", "third")) {
      server().create(name, "create table t as select 1 as n");
    }
    var entries =
        """
        %s:
        %s    skip_names: [third]
            restore_options: --force
        """
            .formatted(server().hook(), DatabaseEntry.of(server(), "all").yaml());
    var scene = Scene.in(directory).configureAs(entries);

    scene.succeed("create");
    server().dropAll();
    scene.succeed("restore", "--archive", "latest", "--database", "all");

    assertThat(server().databases()).containsExactlyInAnyOrder("first", "-second");
    assertThat(server().execute("select n from `-second`.t")).isEqualTo("1");
  }

  @Test
  default void a_missing_database_leaves_no_archive(@TempDir Path directory) throws IOException {
    var scene = Scene.in(directory).configure(DatabaseEntry.of(server(), "nowhere"));

    var outcome = scene.run("create");

    assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
    assertThat(outcome.firstErrorLine()).contains("nowhere", "Unknown database");
    assertThat(scene.repository().archives()).isEmpty();
  }

  @Test
  default void a_restore_that_fails_half_way_says_so_and_what_that_means(@TempDir Path directory)
      throws IOException {
    server().create("shop", "create table t as select 1 as n");
    var scene = Scene.in(directory).configure(DatabaseEntry.of(server(), "shop"));
    scene.succeed("create");
    server()
        .execute(
            "create user if not exists reader identified by 'r'; grant select on *.* to reader");
    var reader = DatabaseEntry.of(server(), "shop").with("username", "reader");
    scene.configure(reader.with("password", "r"));

    var outcome = scene.run("restore", "--archive", "latest");

    assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
    // The first line warns that this restore can end half-way; the second says that it did, and
    // why.
    assertThat(outcome.errors().lines().skip(1).findFirst().orElse(""))
        .contains("shop", "Access denied");
    assertThat(outcome.errors()).contains("partly restored").doesNotContain("as it was before");
  }
}
