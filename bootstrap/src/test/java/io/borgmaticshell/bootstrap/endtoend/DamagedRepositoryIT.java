package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.BorgRepository;
import io.borgmaticshell.adapters.testing.Directories;
import io.borgmaticshell.adapters.testing.Outcome;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is told and done where a disk has lost bytes of a dump.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3"})
class DamagedRepositoryIT {
  private static final String DAMAGED = "Repository vault is damaged: ";

  @TempDir Path directory;
  private Scene scene;
  private SqliteFile app;

  @BeforeEach
  void fill_a_database() {
    scene =
        Scene.with(directory, BorgRepository.planned(directory, "passphrase-" + UUID.randomUUID()));
    app =
        SqliteFile.create(
            directory.resolve("app.db"),
            "create table t (n); insert into t values (hex(randomblob(500000)))");
  }

  private void damage(BorgRelease release) throws IOException {
    scene.configureAs(
        "local_path: '%s'\nsqlite_databases:\n%s"
            .formatted(release.program(), DatabaseEntry.of("app", app).yaml()));
    scene.succeed("repo-create", "--encryption", release.encryption());
    scene.succeed("create");
    var largest =
        Directories.find(scene.repository().path(), (_, facts) -> facts.isRegularFile()).stream()
            .max(Comparator.comparingLong(DamagedRepositoryIT::size))
            .orElseThrow();
    try (var file = FileChannel.open(largest, StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.allocate(40), file.size() / 2);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void saysSo(Outcome outcome) {
    assertThat(outcome.exitCode()).as(outcome.toString()).isOne();
    assertThat(outcome.errors())
        .contains(DAMAGED, "borgmatic check --only data --repair --force")
        .doesNotContain("Traceback", "Exception");
  }

  @ParameterizedTest
  @EnumSource(BorgRelease.class)
  void is_told_loses_no_database_and_takes_backups_again_after_a_repair(BorgRelease release)
      throws IOException {
    damage(release);
    var before = app.dump();

    saysSo(scene.run("check", "--only", "repository", "--force"));
    saysSo(scene.run("restore", "--archive", "latest"));
    assertThat(app.dump()).isEqualTo(before);
    var refused = repair("NO");
    saysSo(scene.run("check", "--only", "data", "--force"));
    var repaired = repair("YES");
    saysSo(scene.run("restore", "--archive", "latest"));
    scene.succeed("create");
    app.execute("delete from t");
    scene.succeed("restore", "--archive", "latest");

    assertThat(refused.exitCode()).isOne();
    assertThat(refused.errors())
        .contains("Nobody agreed to it, so nothing was done to repository vault.")
        .doesNotContain("Borg failed");
    assertThat(repaired.exitCode()).as(repaired.toString()).isZero();
    assertThat(app.dump()).isEqualTo(before);
  }

  private Outcome repair(String answer) {
    return scene
        .command("check", "--only", "data", "--repair", "--force")
        .reading(answer + "\n")
        .run();
  }
}
