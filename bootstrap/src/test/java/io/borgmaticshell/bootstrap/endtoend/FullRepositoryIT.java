package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.borgmaticshell.adapters.testing.BorgRepository;
import io.borgmaticshell.adapters.testing.Program;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A repository on a file system that is too small for a safety copy.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3", "mount", "umount"})
class FullRepositoryIT {
  private static final String GROWN =
      "update t set n = 2; create table more as with recursive numbers(n) as (select 1 union all"
          + " select n + 1 from numbers where n < 8000) select randomblob(1000) from numbers";

  @TempDir Path directory;
  private Path small;
  private SqliteFile app;
  private Scene scene;

  @BeforeEach
  void back_up_a_database_that_grows() throws IOException {
    small = Files.createDirectory(directory.resolve("small"));
    var mounted = Program.of("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", small + "").run();
    assumeTrue(
        mounted.exitCode() == 0, "a small file system cannot be mounted: " + mounted.errors());
    var repository =
        new BorgRepository(
            small.resolve("repository.borg"),
            directory.resolve("borg"),
            "passphrase-" + UUID.randomUUID());
    app = SqliteFile.create(directory.resolve("app.db"), "create table t as select 1 as n");
    scene = Scene.with(directory, repository).configure(DatabaseEntry.of("app", app));
    scene.succeed("repo-create", "--encryption", "repokey-blake2");
    scene.succeed("create");
    app.execute(GROWN);
  }

  @AfterEach
  void unmount() {
    // Where nothing was mounted there is nothing to do.
    Program.of("umount", small.toString()).run();
  }

  @Test
  void keeps_a_restore_from_overwriting_unless_it_is_told_to_go_on() {
    var before = app.dump();

    var outcome = scene.run("restore", "--archive", "latest", "--safety");

    assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
    assertThat(outcome.errors())
        .contains(
            "No safety copy could be made: There is no space left for repository vault",
            "Nothing was restored.",
            "--go-on-without-safety")
        .doesNotContain("Traceback");
    assertThat(app.dump()).isEqualTo(before);
    assertThat(scene.repository().archives()).hasSize(1);

    outcome = scene.succeed("restore", "--archive", "latest", "--go-on-without-safety");
    assertThat(outcome.errors()).contains("It is restored without.");
    assertThat(app.query("select n from t")).isEqualTo("1");
  }

  @Test
  void does_not_matter_without_a_safety_copy() {
    scene.succeed("restore", "--archive", "latest", "--no-safety");

    assertThat(app.query("select n from t")).isEqualTo("1");
  }
}
