package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.BorgRepository;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Archives that are written anew.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3"})
class RecreateIT {
  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(BorgRelease.class)
  void leaves_out_what_is_excluded_by_now_and_keeps_the_dumps(BorgRelease release)
      throws IOException {
    var source = Files.createDirectory(directory.resolve("source"));
    Files.writeString(source.resolve("keep"), "of use");
    Files.writeString(source.resolve("cache.tmp"), "of no use");
    var app =
        SqliteFile.create(
            directory.resolve("app.db"), "create table t (n); insert into t values (7)");
    var before = app.dump();
    var scene =
        Scene.with(directory, BorgRepository.planned(directory, "passphrase-" + UUID.randomUUID()));
    scene.configureAs(
        "local_path: '%s'\nsource_directories: ['%s']\nsqlite_databases:\n%s"
            .formatted(release.program(), source, DatabaseEntry.of("app", app).yaml()));
    scene.succeed("repo-create", "--encryption", release.encryption());
    scene.succeed("create");
    Files.writeString(
        scene.configuration(),
        Files.readString(scene.configuration()) + "exclude_patterns: ['*.tmp']\n");

    scene.succeed("recreate", "--archive", "latest", "--comment", "two words");
    app.execute("delete from t");
    scene.succeed("restore", "--archive", "latest");

    assertThat(scene.succeed("list", "--archive", "latest", "--short").output())
        .contains("source/keep", "sqlite_databases/localhost/app")
        .doesNotContain("cache.tmp");
    assertThat(scene.succeed("info", "--archive", "latest").output())
        .contains("Comment: two words");
    assertThat(app.dump()).isEqualTo(before);
  }
}
