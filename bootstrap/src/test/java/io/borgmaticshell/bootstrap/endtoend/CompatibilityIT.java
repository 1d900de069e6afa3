package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.OriginalBorgmatic;
import io.borgmaticshell.adapters.testing.PostgresDatabase;
import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3", "initdb", "pg_dump", "pg_restore", "psql"})
class CompatibilityIT {
  @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"custom", "plain", "tar", "directory"})
  void the_original_restores_our_archive(String format) throws IOException {
    var original = OriginalBorgmatic.orSkip();
    var ours = Scene.in(directory);

    handsOver(ours, ours.as(original), format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"custom", "plain", "tar", "directory"})
  void we_restore_an_archive_of_the_original(String format) throws IOException {
    var original = OriginalBorgmatic.orSkip();
    var ours = Scene.in(directory);

    handsOver(ours.as(original), ours, format);
  }

  private void handsOver(Scene from, Scene to, String format) throws IOException {
    var shop = SERVER.createDatabase("shop-" + directory.getFileName());
    shop.execute(ShopData.POSTGRESQL);
    var users = SqliteFile.create(directory.resolve("users.db"), ShopData.SQLITE);
    from.configure(DatabaseEntry.of(shop).with("format", format), DatabaseEntry.of("users", users));
    var shopBefore = shop.dump();
    var usersBefore = users.dump();

    from.succeed("create");
    destroy(shop, users);
    to.succeed("restore", "--archive", "latest");

    assertThat(shop.dump()).isEqualTo(shopBefore);
    assertThat(users.dump()).isEqualTo(usersBefore);
  }

  private static void destroy(PostgresDatabase shop, SqliteFile users) {
    shop.dropEverything();
    users.execute("delete from customers");
  }
}
