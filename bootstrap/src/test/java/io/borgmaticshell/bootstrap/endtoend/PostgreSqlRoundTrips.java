package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.PostgresDatabase;
import io.borgmaticshell.adapters.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every version of PostgreSQL: a database with one of every kind of object comes
/// back into an empty one, whatever the format, and whether it was named or not. One test after the
/// other has the server for itself.
interface PostgreSqlRoundTrips {
  PostgresServer server();

  @BeforeEach
  default void start_with_an_empty_server() {
    server().dropAll();
    server().execute("drop role if exists reader; create role reader");
  }

  @ParameterizedTest
  @ValueSource(strings = {"custom", "plain", "tar", "directory"})
  default void a_named_database(String format, @TempDir Path directory) throws IOException {
    var shop = shop();
    var before = shop.dump();
    var scene = Scene.in(directory).configure(entry(shop).with("format", format));

    scene.succeed("create");
    shop.recreate();
    scene.succeed("restore", "--archive", "latest");

    assertThat(shop.dump()).isEqualTo(before);
    assertRefreshed(shop);
  }

  // A dump that drops what it creates fails at the keys of partitions, if nobody helps.
  @ParameterizedTest
  @ValueSource(strings = {"custom", "plain", "directory"})
  default void a_named_database_in_the_place_of_what_became_of_it(
      String format, @TempDir Path directory) throws IOException {
    var shop = shop();
    var before = shop.dump();
    var scene = Scene.in(directory).configure(entry(shop).with("format", format));

    scene.succeed("create");
    shop.executeAsSuperuser(
        """
        delete from accounts.orders;
        create table accounts.orders_later partition of accounts.orders
          for values from ('2027-01-01') to ('2028-01-01');
        """);
    scene.succeed("restore", "--archive", "latest");

    assertThat(shop.dump()).isEqualTo(before);
    scene.leavesNoProcess();
    scene.leavesNoPipe();
  }

  @ParameterizedTest
  @ValueSource(strings = {"custom", "plain", "tar", "directory"})
  default void each_database_of_a_server(String format, @TempDir Path directory)
      throws IOException {
    var shop = shop();
    var before = shop.dump();
    var small = server().createDatabase("small");
    small.execute("create table t as select 1 as n");
    var all = entry(shop).with("name", "all").with("format", format);
    var scene = Scene.in(directory).configure(all);

    scene.succeed("create");
    shop.recreate();
    small.recreate();
    scene.succeed("restore", "--archive", "latest");

    assertThat(shop.dump()).isEqualTo(before);
    assertRefreshed(shop);
    assertThat(small.query("select n from t")).isEqualTo("1");
  }

  @Test
  default void a_whole_server_with_its_roles(@TempDir Path directory) throws IOException {
    server().execute("comment on role reader is 'reads'");
    var shop = shop();
    var before = shop.dump();
    var odd = server().createDatabase("odd, \"quoted\" name");
    odd.execute("create table t as select 1 as n");
    var scene = Scene.in(directory).configure(entry(shop).with("name", "all"));

    scene.succeed("create");
    server().execute("drop database shop");
    server().execute("drop role reader");
    odd.execute("delete from t");
    var restore = scene.succeed("--verbosity", "1", "restore", "--archive", "latest");

    assertThat(shop.dump()).isEqualTo(before);
    assertRefreshed(shop);
    assertThat(odd.query("select n from t")).isEqualTo("1");
    assertThat(server().query("select shobj_description('reader'::regrole, 'pg_authid')"))
        .isEqualTo("reads");
    assertThat(restore.toString())
        .contains("cannot be restored in one transaction")
        .contains("role \"postgres\" already exists");
    scene.leavesNoProcess();
  }

  private PostgresDatabase shop() {
    var shop = server().createDatabase("shop");
    shop.executeAsSuperuser(ShopData.everyKindOfPostgreSqlObject());
    return shop;
  }

  // Some of the objects only a superuser may make.
  private DatabaseEntry entry(PostgresDatabase database) {
    return DatabaseEntry.of(database).with("username", server().superuser());
  }

  // A dump only says that a materialized view is to be refreshed.
  private static void assertRefreshed(PostgresDatabase shop) {
    assertThat(shop.queryAsSuperuser("select count(*), max(sum) from totals"))
        .isEqualTo(
            shop.queryAsSuperuser(
                """
                select count(*), max(sum) from
                  (select sum(price) as sum from accounts.orders group by customer) s\
                """))
        .doesNotStartWith("0");
  }
}
