package io.borgmaticshell.bootstrap.endtoend;

import static io.borgmaticshell.bootstrap.endtoend.HookScene.usual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.borgmaticshell.adapters.testing.Borgmatic;
import io.borgmaticshell.adapters.testing.OriginalBorgmatic;
import io.borgmaticshell.adapters.testing.ProcessTable;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A run that is asked to end says goodbye: commands after the steps that had begun run, and
/// nothing is left behind.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3"})
class InterruptedRunIT {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String DURING_A_COMMAND = "be bc br-one ba ar--one ac-";
  private static final String DURING_AN_ACTION = "be bc br-one ba borg aa- ar--one ac-";
  private static final String WHILE_WAITING =
      "be bc br-one ba aa- ar--one br-two ba aa- ar--two ac-";

  @TempDir Path directory;
  private final String marker = "interrupted-" + UUID.randomUUID();

  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130", "HUP, 129"})
  void during_a_command(String signal, int code) {
    assertThat(commandInterrupted(Scene.program(), signal, code)).isEqualTo(DURING_A_COMMAND);
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130", "HUP, 129"})
  void during_an_action(String signal, int code) {
    assertThat(actionInterrupted(Scene.program(), signal, code)).isEqualTo(DURING_AN_ACTION);
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130", "HUP, 129"})
  void while_it_waits_for_the_next_attempt(String signal, int code) {
    assertThat(waitInterrupted(Scene.program(), signal, code)).isEqualTo(WHILE_WAITING);
  }

  @Test
  void during_a_real_backup() throws IOException {
    var scene = Scene.in(directory);
    var users = SqliteFile.create(directory.resolve("users.db"), "create table t (n)");
    var resting = Clients.resting("sqlite3", directory);
    scene.configureAs(
        "working_directory: %s\nsqlite_databases:\n%s%s"
            .formatted(
                directory,
                DatabaseEntry.of("users", users).with("sqlite_command", resting).yaml(),
                usual()));
    try (var running = scene.command("create").start()) {
      await("dump")
          .atMost(SOON.multipliedBy(3))
          .until(() -> Files.exists(directory.resolve("half")));
      running.signal("TERM");
      assertThat(running.outcome().exitCode()).isEqualTo(143);
    }

    assertThat(Files.readAllLines(directory.resolve("words")))
        .containsExactly("be", "bc", "br-vault", "ba", "aa-", "ar--vault", "ac-");
    scene.leavesNoProcess();
    scene.leavesNoPipe();
    assertThat(scene.repository().archives()).isEmpty();
    assertThat(scene.repository().path().resolve("lock.exclusive")).doesNotExist();
  }

  @Test
  void as_the_original_does() {
    var original = OriginalBorgmatic.orSkip();
    assertThat(commandInterrupted(original, "TERM", 143)).isEqualTo(DURING_A_COMMAND);
    assertThat(actionInterrupted(original, "TERM", 143)).isEqualTo(DURING_AN_ACTION);
    assertThat(waitInterrupted(original, "TERM", 143)).isEqualTo(WHILE_WAITING);
  }

  private String commandInterrupted(Borgmatic program, String signal, int code) {
    var resting = usual().replace("echo ba >> words", "echo ba >> words; sleep 60");
    return interrupted(program, scene -> scene.file(resting), "ba", signal, code);
  }

  private String actionInterrupted(Borgmatic program, String signal, int code) {
    return interrupted(
        program, scene -> scene.file(usual()).write("rest", ""), "borg", signal, code);
  }

  private String waitInterrupted(Borgmatic program, String signal, int code) {
    return interrupted(
        program,
        scene -> scene.file("retries: 1\nretry_wait: 60\n" + usual()).failing(99),
        "ar--two",
        signal,
        code);
  }

  /// @param last the word after which the signal is sent
  private String interrupted(
      Borgmatic program,
      UnaryOperator<HookScene> preparation,
      String last,
      String signal,
      int code) {
    var place = directory.resolve(Integer.toString(directory.toFile().list().length));
    assertThat(place.toFile().mkdir()).isTrue();
    var scene = preparation.apply(new HookScene(place, program.with(Map.of("SCENE", marker))));
    // The original passes signals on to its process group, which must not be ours.
    var command = scene.command("repo-list").after("setsid");
    try (var running = command.start()) {
      await(last).atMost(SOON.multipliedBy(3)).until(() -> scene.words().endsWith(last));
      running.signal(signal);
      assertThat(running.outcome().exitCode()).as(signal).isEqualTo(code);
    }
    await("end of all processes")
        .atMost(SOON)
        .untilAsserted(() -> assertThat(ProcessTable.marked(marker)).isEmpty());
    return scene.words();
  }
}
