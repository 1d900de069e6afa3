package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.MySqlServer;
import io.borgmaticshell.adapters.testing.OriginalBorgmatic;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "mariadbd", "mariadb", "mariadb-dump"})
class MariaDbRoundTripIT
    implements MySqlRoundTrips, MySqlConnections, MySqlEndMarks, MySqlRenamedRestores {
  @RegisterExtension static final MySqlServer SERVER = MySqlServer.mariaDb();
  @RegisterExtension static final MySqlServer OTHER = MySqlServer.mariaDb();

  @Override
  public MySqlServer server() {
    return SERVER;
  }

  @Override
  public String peculiarities() {
    return MySqlShop.MARIADB;
  }

  @Test
  void tells_databases_of_one_name_on_several_servers_apart(@TempDir Path directory)
      throws IOException {
    var servers = List.of(SERVER, OTHER);
    for (var server : servers) {
      server.create("shop", "create table t as select %d as port".formatted(server.port()));
    }
    var scene =
        Scene.in(directory)
            .configure(
                DatabaseEntry.of(SERVER, "shop"),
                DatabaseEntry.of(OTHER, "shop"),
                DatabaseEntry.of(OTHER, "shop").with("label", "again"));

    scene.succeed("create");
    servers.forEach(MySqlServer::dropAll);
    scene.succeed("restore", "--archive", "latest");

    for (var server : servers) {
      assertThat(server.execute("select port from shop.t")).isEqualTo("" + server.port());
    }
    assertThat(scene.repository().list(scene.repository().onlyArchive()))
        .contains(
            "borgmatic/mariadb_databases/127.0.0.1:%d/shop".formatted(SERVER.port()),
            "borgmatic/mariadb_databases/127.0.0.1:%d/shop".formatted(OTHER.port()),
            "borgmatic/mariadb_databases/again/shop");
    OTHER.dropAll();
  }

  @Test
  void keeps_the_history_of_a_table_where_that_is_asked_for(@TempDir Path directory)
      throws IOException {
    SERVER.create(
        "shop",
        "create table t (n int) with system versioning; insert into t values (1); delete from t");
    var entry = DatabaseEntry.of(SERVER, "shop").with("options", "--dump-history");
    var scene = Scene.in(directory).configure(entry);

    scene.succeed("create");
    SERVER.dropAll();
    scene.succeed("restore", "--archive", "latest");

    assertThat(SERVER.execute("select n from shop.t for system_time all")).isEqualTo("1");
  }

  @Test
  void the_original_restores_our_archive(@TempDir Path directory) throws IOException {
    var original = OriginalBorgmatic.orSkip();
    var ours = Scene.in(directory);

    handsOver(ours, ours.as(original));
  }

  @Test
  void we_restore_an_archive_of_the_original(@TempDir Path directory) throws IOException {
    var original = OriginalBorgmatic.orSkip();
    var ours = Scene.in(directory);

    handsOver(ours.as(original), ours);
  }

  // Without carriage returns, which the original loses.
  private static void handsOver(Scene from, Scene to) throws IOException {
    SERVER.create("shop", MySqlShop.COMMON.replace("\r", ""));
    SERVER.create("sequences", "create sequence invoices start with 4711 increment by 7");
    from.configure(
        DatabaseEntry.of(SERVER, "shop"),
        DatabaseEntry.of(SERVER, "sequences").with("label", "numbers"));
    var shop = SERVER.dump("shop");
    var sequences = SERVER.dump("sequences");

    from.succeed("create");
    SERVER.dropAll();
    to.succeed("restore", "--archive", "latest");

    assertThat(SERVER.dump("shop")).isEqualTo(shop);
    assertThat(SERVER.dump("sequences")).isEqualTo(sequences);
  }

  @Test
  void accounts_come_back_with_the_database_called_mysql(@TempDir Path directory)
      throws IOException {
    SERVER.execute("create user somebody identified by 'p'; grant select on *.* to somebody");
    var entry = DatabaseEntry.of(SERVER, "mysql").with("restore_options", "--force");
    var scene = Scene.in(directory).configure(entry);

    scene.succeed("create");
    SERVER.execute("drop user somebody");
    scene.succeed("restore", "--archive", "latest");

    assertThat(SERVER.execute("show grants for somebody")).contains("GRANT SELECT ON *.*");
  }
}
