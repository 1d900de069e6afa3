package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  @TempDir Path directory;
  private Scene scene;

  @BeforeEach
  void set_the_scene() {
    scene = Scene.in(directory);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop.db", "Zoë's shop $(id).db"})
  void brings_every_object_and_row_back(String fileName) throws IOException {
    var path = directory.resolve(fileName.replace("'", "’"));
    var shop = SqliteFile.create(path, ShopData.SQLITE);
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
}
