package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.borgmaticshell.adapters.testing.ProcessTable;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.TerminalWindow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who presses Ctrl-C once wants things in order; who presses it again while a command puts them in
/// order does not want to wait for it, nor for those that would follow.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram("tmux")
class SecondCtrlCIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PROMPT = "borgmatic> ";

  @TempDir private Path directory;
  private final String marker = "second-" + UUID.randomUUID();
  private HookScene scene;

  @BeforeEach
  void let_Borg_and_a_command_after_it_hang() {
    var hanging = HookScene.usual().replace("echo aa- >> words", "echo aa- >> words; sleep 50");
    scene =
        new HookScene(directory, Scene.program().with(Map.of("SCENE", marker)))
            .file(hanging)
            .write("rest", "");
  }

  @Test
  void ends_a_command_line() {
    try (var running = scene.command("repo-list").start()) {
      awaitWords("ba borg");
      running.signal("INT");
      awaitWords("ba borg aa-");
      running.signal("INT");
      assertThat(running.outcome().exitCode()).isEqualTo(130);
    }
    nothingFollows();
    nothingRuns();
  }

  @Test
  void brings_the_prompt_back() {
    try (var terminal = TerminalWindow.running(scene.command("shell"))) {
      terminal.await(PROMPT, 1);
      terminal.type("repo-list");
      awaitWords("ba borg");
      terminal.press("C-c");
      awaitWords("ba borg aa-");
      terminal.press("C-c");
      terminal.await(PROMPT, 2);
      nothingFollows();
      terminal.press("C-d");
      terminal.awaitEnd(130);
    }
    nothingRuns();
  }

  private void awaitWords(String words) {
    await(words).atMost(PATIENCE).until(() -> scene.words().contains(words));
  }

  // At the prompt, Borg is asked for archives to complete as well.
  private void nothingFollows() {
    assertThat(scene.words()).doesNotContain("ar-", "ac-", "ae-", "err");
  }

  private void nothingRuns() {
    await("end of all processes")
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(ProcessTable.marked(marker)).isEmpty());
  }
}
