package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.MySqlServer;
import io.borgmaticshell.adapters.testing.OriginalBorgmatic;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "mariadbd", "mariadb", "mariadb-dump"})
class MariaDbRoundTripIT implements MySqlRoundTrips, MySqlRenamedRestores {
  @RegisterExtension static final MySqlServer SERVER = MySqlServer.mariaDb();

  @Override
  public MySqlServer server() {
    return SERVER;
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
    SERVER.create("shop", ShopData.MYSQL.replace("\r", ""));
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
