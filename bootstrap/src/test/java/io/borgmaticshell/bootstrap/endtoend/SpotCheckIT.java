package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.BorgRepository;
import io.borgmaticshell.adapters.testing.Program;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whether the latest archive holds what is on disk, whatever the files are called.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3", "xxh64sum"})
class SpotCheckIT {
  private static final List<String> NAMES =
      List.of("plain", "two\nlines", "back\\slash", " blanks  around ", "Zoë", "[x]*?", "-n");

  @TempDir Path directory;
  private Path source;
  private Scene scene;

  @BeforeEach
  void fill_a_directory() throws IOException {
    source = Files.createDirectory(directory.resolve("source"));
    for (var name : NAMES) {
      Files.writeString(source.resolve(name), "content of " + name);
    }
    for (var pipe : List.of("pipe\n[1]*", "pipe ")) {
      Program.of("mkfifo", source.resolve(pipe).toString()).run().successfulOutput();
    }
    scene =
        Scene.with(directory, BorgRepository.planned(directory, "passphrase-" + UUID.randomUUID()));
  }

  private void backUpWith(BorgRelease release) throws IOException {
    var app = SqliteFile.create(directory.resolve("app.db"), "create table t (n)");
    scene.configureAs(
        """
        local_path: '%s'
        source_directories: ['%s']
        checks:
          - name: spot
            count_tolerance_percentage: 0
            data_sample_percentage: 100
            data_tolerance_percentage: 0
        sqlite_databases:
        %s\
        """
            .formatted(release.program(), source, DatabaseEntry.of("app", app).yaml()));
    scene.succeed("repo-create", "--encryption", release.encryption());
    scene.succeed("create");
  }

  @ParameterizedTest
  @EnumSource(BorgRelease.class)
  void passes_until_something_changes_and_names_that(BorgRelease release) throws IOException {
    backUpWith(release);
    var unchanged = scene.succeed("check");
    Files.writeString(source.resolve("two\nlines"), "changed");
    var changed = scene.run("check", "--force");
    Files.delete(source.resolve("two\nlines"));
    Files.delete(source.resolve("plain"));
    Files.writeString(source.resolve("new"), "since then");
    var moved = scene.run("check", "--force");

    assertThat(unchanged.errors()).isEmpty();
    assertThat(changed.exitCode()).isOne();
    assertThat(changed.firstErrorLine())
        .startsWith("The spot check of repository vault failed. Files differ")
        .endsWith("They are: %s.".formatted(inArchive("two\\nlines")));
    assertThat(moved.exitCode()).isOne();
    assertThat(moved.firstErrorLine())
        .contains(
            "Only on disk: %s.".formatted(inArchive("new")),
            "Only in the archive: %s, %s.".formatted(inArchive("plain"), inArchive("two\\nlines")));
  }

  private String inArchive(String name) {
    return source.toString().substring(1) + "/" + name;
  }
}
