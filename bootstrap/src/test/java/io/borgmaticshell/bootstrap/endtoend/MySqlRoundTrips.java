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
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  default void brings_every_object_and_row_back_whatever_is_there(@TempDir Path directory)
      throws IOException {
    server().create("shop", ShopData.MYSQL);
    var before = server().dump("shop");
    var entry = DatabaseEntry.of(server(), "shop").with("options", "--single-transaction --quick");
    var scene = Scene.in(directory).configure(entry);

    scene.succeed("create");
    server().dropAll();
    scene.succeed("restore", "--archive", "latest");
    assertThat(server().dump("shop")).isEqualTo(before);

    server()
        .execute("use shop; delete from orders; drop view open_orders; create table new (i int)");
    scene.succeed("restore", "--archive", "latest", "--database", "shop");
    assertThat(server().dump("shop")).isEqualTo(before);
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

  @ParameterizedTest
  @ValueSource(strings = {"pipe", "environment"})
  default void takes_any_password(String transport, @TempDir Path directory) throws IOException {
    server().create("shop", "create table t as select 1 as n");
    var password = " it's \"q\" \\n # ;me\ttwo\nlines größe 🦊 \\";
    grantTo("guest", password);
    var guest = DatabaseEntry.of(server(), "shop").with("username", "guest");
    var scene =
        Scene.in(directory)
            .configure(guest.with("password", password).with("password_transport", transport));

    scene.succeed("create");
    server().execute("drop table shop.t");
    scene.succeed("restore", "--archive", "latest");

    assertThat(server().execute("select n from shop.t")).isEqualTo("1");
  }

  @Test
  default void connects_by_socket_and_without_a_password(@TempDir Path directory)
      throws IOException {
    server().create("shop", "create table t as select 1 as n");
    var local = DatabaseEntry.of(server(), "shop").local(server().socket());
    var scene = Scene.in(directory).configure(local);

    scene.succeed("create");
    server().dropAll();
    scene.succeed("restore", "--archive", "latest");

    assertThat(server().execute("select n from shop.t")).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource({"shop,shop", "all,databases of the server"})
  default void a_wrong_password_leaves_no_archive_and_the_client_says_so(
      String name, String blamed, @TempDir Path directory) throws IOException {
    server().create("shop", "create table t as select 1 as n");
    var entry = DatabaseEntry.of(server(), name).with("password", "not-my-password");
    var scene = Scene.in(directory).configure(entry);

    var outcome = scene.run("create");

    assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
    assertThat(outcome.errors()).contains(blamed, "Access denied").doesNotContain("\tat ");
    assertThat(outcome.everything()).doesNotContain("not-my-password");
    assertThat(scene.repository().archives()).isEmpty();
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

  private void grantTo(String user, String password) {
    var literal = password.replace("\\", "\\\\").replace("'", "''").replace("\n", "\\n");
    server()
        .execute(
            "create user if not exists %s; alter user %s identified by '%s'; grant all on *.* to %s"
                .formatted(user, user, literal, user));
  }
}
