package io.borgmaticshell.bootstrap.endtoend;

import static io.borgmaticshell.bootstrap.endtoend.ThreeDatabases.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.borgmaticshell.adapters.testing.Outcome;
import io.borgmaticshell.adapters.testing.PostgresDatabase;
import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.RunningProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "initdb", "pg_dump", "pg_restore", "psql"})
class SeveralDatabasesIT {
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
  void one_that_is_missing_does_not_keep_the_others_from_being_restored() {
    SERVER.execute("drop database \"%s\"".formatted(second.name()));

    var outcome = scene.run("restore", "--archive", "latest");

    assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
    assertThat(rows(first)).isEqualTo("1");
    assertThat(rows(third)).isEqualTo("1");
    assertThat(summary(outcome))
        .satisfiesExactly(
            line -> assertThat(line).endsWith("(postgresql)   restored"),
            line -> assertThat(line).contains("failed: ").contains("does not exist"),
            line -> assertThat(line).endsWith("(postgresql)   restored"));
    assertThat(outcome.errors()).contains("1 of 3 databases was not restored.");
    scene.leavesNoProcess();
    scene.leavesNoPipe();
  }

  @Test
  void the_first_failure_is_the_last_where_that_is_wished() {
    SERVER.execute("drop database \"%s\"".formatted(second.name()));

    var outcome = scene.run("restore", "--archive", "latest", "--fail-fast", "--json");

    assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
    assertThat(rows(first)).isEqualTo("1");
    assertThat(rows(third)).isEqualTo("0");
    assertThat(outcome.output())
        .startsWith("[{\"repository\":\"vault\"")
        .contains("\"outcome\":\"restored\"")
        .contains("\"outcome\":\"failed\"")
        .contains("\"outcome\":\"not restored\"");
    assertThat(outcome.errors()).contains("2 of 3 databases were not restored.");
  }

  @Test
  void an_interruption_says_what_is_done_and_what_is_missing() {
    // Somebody holds the table of the second, so that its restore waits until it is interrupted.
    try (var session = second.start("begin; lock table t; select pg_sleep(60)");
        var running = startOnceHeld(session)) {
      await("restore that waits").atMost(SOON).until(() -> waiting() || !running.isAlive());
      assertThat(running.isAlive()).as("still running").isTrue();
      running.terminate();
      var outcome = running.outcome();

      assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(143);
      assertThat(summary(outcome))
          .satisfiesExactly(
              line -> assertThat(line).endsWith("restored"),
              line -> assertThat(line).endsWith("interrupted"),
              line -> assertThat(line).endsWith("not restored: the restore was interrupted"));
      assertThat(outcome.errors()).contains("Interrupted: 2 of 3 databases were not restored.");
    }
    scene.leavesNoProcess();
    scene.leavesNoPipe();
    assertThat(rows(first)).isEqualTo("1");
    assertThat(rows(third)).isEqualTo("0");
  }

  private RunningProgram startOnceHeld(RunningProgram session) {
    await("lock")
        .atMost(SOON)
        .until(() ->
            !session.isAlive()
                || second
                    .query("select mode from pg_locks where relation = 't'::regclass")
                    .contains("AccessExclusiveLock"));
    return scene.command("restore", "--archive", "latest").start();
  }

  private boolean waiting() {
    return !second
        .query(
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname ="
                + " current_database()")
        .equals("0");
  }

  private static List<String> summary(Outcome outcome) {
    return outcome.errors().lines().filter(line -> line.contains("(postgresql)  ")).toList();
  }
}
