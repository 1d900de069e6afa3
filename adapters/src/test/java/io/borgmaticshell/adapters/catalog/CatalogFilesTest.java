package io.borgmaticshell.adapters.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.application.catalog.CatalogContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogFilesTest implements CatalogContract {
  @TempDir private Path cache;

  @Override
  public CatalogFiles catalog() {
    return new CatalogFiles(Map.of("XDG_CACHE_HOME", cache.toString()));
  }

  @Test
  void lets_nobody_else_read_it() throws IOException {
    catalog().keep(LOCATION, LIST);
    try (var all = Files.walk(cache.resolve("borgmatic-shell"))) {
      for (var path : all.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
            .as(path.toString())
            .endsWith("------");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"version\": 2, \"as_of\": \"2026-11-25T08:00:00Z\", \"archives\": []}",
        "{\"version\": 1, \"archives\": []}",
        "{\"version\": 1, \"as_of\": \"yesterday\", \"archives\": []}",
        "{\"version\": 1, \"as_of\": \"2026-11-25T08:00:00Z\", \"archives\": [{\"name\": 1}]}"
      })
  void knows_nothing_where_the_file_is_damaged_or_of_another_version(String text)
      throws IOException {
    catalog().keep(LOCATION, LIST);
    try (var all = Files.walk(cache)) {
      for (var path : all.filter(Files::isRegularFile).toList()) {
        Files.writeString(path, text);
      }
    }
    assertThat(catalog().archives(LOCATION)).isEmpty();
  }

  @Test
  void leaves_nothing_behind_where_a_file_cannot_take_its_place() throws IOException {
    catalog().keep(LOCATION, LIST);
    try (var all = Files.walk(cache)) {
      var file = all.filter(Files::isRegularFile).findFirst().orElseThrow();
      Files.delete(file);
      Files.createDirectories(file.resolve("in the way"));
      catalog().keep(LOCATION, LIST);
      assertThat(file.getParent()).isDirectoryNotContaining(Files::isRegularFile);
    }
  }

  @Test
  void does_without_a_place_that_cannot_be_written() throws IOException {
    var file = Files.createFile(cache.resolve("file"));
    var files = new CatalogFiles(Map.of("XDG_CACHE_HOME", file.toString()));
    files.keep(LOCATION, LIST);
    files.retain(LOCATION, List.of());
    assertThat(files.archives(LOCATION)).isEmpty();
  }
}
