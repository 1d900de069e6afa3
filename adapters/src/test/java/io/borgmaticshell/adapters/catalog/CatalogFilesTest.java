package io.borgmaticshell.adapters.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.application.catalog.ArchiveList;
import io.borgmaticshell.application.catalog.CatalogedArchive;
import io.borgmaticshell.application.catalog.CatalogedDump;
import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.HookName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogFilesTest {
  private static final String LOCATION = "ssh://backup@vault/./r.borg";
  private static final ArchiveList LIST =
      new ArchiveList(
          Instant.parse("2026-11-25T08:00:00Z"),
          List.of(
              new CatalogedArchive(
                  new Archive(
                      new ArchiveName("häst-1", Optional.of("ab")),
                      "abcd",
                      Instant.parse("2026-11-24T08:00:00.5Z")),
                  OptionalLong.of(12)),
              new CatalogedArchive(
                  new Archive(new ArchiveName("b"), "ef", Instant.EPOCH), OptionalLong.empty())));
  private static final List<CatalogedDump> DUMPS =
      List.of(
          new CatalogedDump(
              new DumpId(
                  HookName.of("postgresql"),
                  "my \"db\"",
                  Optional.of("db1"),
                  OptionalInt.of(5433),
                  Optional.of("main"),
                  Optional.of("pod")),
              OptionalLong.of(7)));

  @TempDir private Path cache;

  private CatalogFiles files() {
    return new CatalogFiles(Map.of("XDG_CACHE_HOME", cache.toString()));
  }

  @Test
  void gives_back_what_was_kept() {
    files().keep(LOCATION, LIST);
    files().keepDumps(LOCATION, "abcd", DUMPS);
    assertThat(files().archives(LOCATION)).contains(LIST);
    assertThat(files().dumps(LOCATION, "abcd")).contains(DUMPS);
    assertThat(files().archives("/other")).isEmpty();
    assertThat(files().dumps(LOCATION, "ef")).isEmpty();
  }

  @Test
  void forgets_all_but_some() {
    files().keepDumps(LOCATION, "abcd", DUMPS);
    files().keepDumps(LOCATION, "ef", DUMPS);
    files().retain(LOCATION, List.of("ef"));
    assertThat(files().dumps(LOCATION, "abcd")).isEmpty();
    assertThat(files().dumps(LOCATION, "ef")).contains(DUMPS);
  }

  @Test
  void lets_nobody_else_read_it() throws IOException {
    files().keep(LOCATION, LIST);
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
    files().keep(LOCATION, LIST);
    try (var all = Files.walk(cache)) {
      for (var path : all.filter(Files::isRegularFile).toList()) {
        Files.writeString(path, text);
      }
    }
    assertThat(files().archives(LOCATION)).isEmpty();
  }

  @Test
  void leaves_nothing_behind_where_a_file_cannot_take_its_place() throws IOException {
    files().keep(LOCATION, LIST);
    try (var all = Files.walk(cache)) {
      var file = all.filter(Files::isRegularFile).findFirst().orElseThrow();
      Files.delete(file);
      Files.createDirectories(file.resolve("in the way"));
      files().keep(LOCATION, LIST);
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
