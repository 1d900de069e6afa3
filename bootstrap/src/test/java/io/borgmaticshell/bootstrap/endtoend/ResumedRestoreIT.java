package io.borgmaticshell.bootstrap.endtoend;

import static io.borgmaticshell.bootstrap.endtoend.ThreeDatabases.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.borgmaticshell.adapters.testing.Directories;
import io.borgmaticshell.adapters.testing.PostgresDatabase;
import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "initdb", "pg_dump", "pg_restore", "psql"})
class ResumedRestoreIT {
  private static final Duration SOON = Duration.ofSeconds(60);

  @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

  @TempDir Path directory;
  private Scene scene;
  private PostgresDatabase first;
  private PostgresDatabase second;
  private PostgresDatabase third;

  @BeforeEach
  void back_up_three_databases_and_damage_them() throws IOException {
    scene = Scene.in(directory);
    var databases = ThreeDatabases.backedUpAndDamaged(SERVER, scene, directory);
    first = databases.first();
    second = databases.second();
    third = databases.third();
  }

  @Test
  void does_only_what_is_missing_after_kill_9() throws IOException {
    try (var session = second.start("begin; lock table t; select pg_sleep(60)")) {
      await("lock")
          .atMost(SOON)
          .until(() ->
              second
                  .query("select mode from pg_locks where relation = 't'::regclass")
                  .contains("AccessExclusiveLock"));
      try (var running = scene.command("restore", "--archive", "latest").start()) {
        await("restore that waits").atMost(SOON).until(() -> waits() || !running.isAlive());
        assertThat(running.isAlive()).as("still running").isTrue();
        running.kill();
      }
      assertThat(session.isAlive()).isTrue();
    }
    scene.leavesNoProcess();
    assertThat(rows(first)).isEqualTo("1");
    assertThat(journal())
        .satisfies(file ->
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------"))
        .satisfies(file ->
            assertThat(Files.readString(file))
                .contains("first-", "second-", "third-")
                .doesNotContain(SERVER.password()));
    second.execute(
        "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where datname = current_database() and pid <> pg_backend_pid()");
    // What was restored is not touched again.
    first.execute("insert into t values (2)");

    var outcome = scene.succeed("restore", "--archive", "latest", "--resume", "-v1");

    assertThat(outcome.output()).contains("second-", "third-").doesNotContain("first-");
    assertThat(rows(first)).isEqualTo("2");
    assertThat(rows(second)).isEqualTo("1");
    assertThat(rows(third)).isEqualTo("1");
    var again = scene.run("restore", "--archive", "latest", "--resume");
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.firstErrorLine()).isEqualTo("There is no unfinished restore to resume.");
  }

  @Test
  void refuses_to_go_on_somewhere_else() throws IOException {
    SERVER.execute("drop database \"%s\"".formatted(second.name()));
    assertThat(scene.run("restore", "--archive", "latest").exitCode()).isEqualTo(1);

    var outcome =
        scene.run("restore", "--archive", "latest", "--resume", "--hostname", "localhost");

    assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
    assertThat(outcome.firstErrorLine())
        .startsWith("The unfinished restore went to ")
        .contains("at 127.0.0.1:", "at localhost:");
    SERVER.execute("create database \"%s\" owner %s".formatted(second.name(), SERVER.username()));
    scene.succeed("restore", "--archive", "latest", "--resume");
    assertThat(rows(second)).isEqualTo("1");
  }

  private Path journal() throws IOException {
    var files =
        Directories.find(
            directory.resolve("home"), (path, facts) -> path.toString().endsWith(".json"));
    assertThat(files).hasSize(1);
    return files.getFirst();
  }

  private boolean waits() {
    return !second
        .query(
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname ="
                + " current_database()")
        .equals("0");
  }
}
