package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.Borgmatic;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.TerminalWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A session that was recorded makes the same calls of Borg when it runs as a script.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram("tmux")
class RecordedSessionIT {
  private static final String DONE = "borgmatic one> use nothing";

  @TempDir Path directory;
  private RecordingBorg borg;

  @BeforeEach
  void write_a_configuration() throws IOException {
    borg = RecordingBorg.in(directory);
    Files.createDirectories(directory.resolve("run"));
    Files.writeString(Files.createDirectory(directory.resolve("source")).resolve("file"), "hello");
    Files.writeString(
        directory.resolve("config.yaml"),
        """
        repositories:
            - path: %1$s/one.borg
              label: one
            - path: %1$s/two.borg
              label: two
        local_path: %2$s
        source_directories: [%1$s/source]
        user_runtime_directory: %1$s/run
        keep_daily: 7
        """
            .formatted(directory, borg.program()));
  }

  private Borgmatic writingTo(String name) {
    var environment = new HashMap<>(Scene.program().environment());
    environment.putAll(borg.writingTo(directory.resolve(name)));
    environment.put("HOME", directory.resolve("home").toString());
    return Scene.program().with(environment);
  }

  private List<String> calls(String name) throws IOException {
    return RecordingBorg.recorded(directory.resolve(name)).stream()
        .map(call -> call.replaceAll(directory + "/run/[^> ]*", "RUN"))
        .toList();
  }

  @Test
  void makes_the_same_calls_again() throws IOException {
    var configuration = directory.resolve("config.yaml").toString();
    var script = directory.resolve("tonight.txt");
    try (var terminal =
        TerminalWindow.running(
            writingTo("typed").command("--config", configuration, "--lock-wait", "7", "shell"))) {
      terminal.await("borgmatic> ", 1);
      terminal.type("record " + script);
      terminal.await("is recorded in", 1);
      terminal.type("use repository one");
      terminal.await("borgmatic one> ", 1);
      for (var line :
          List.of(
              "create --stats",
              "frob",
              "use archive a1",
              "list",
              "info --json",
              "prune --list -v 2",
              "borg list '::$ARCHIVE' --short",
              "compact --threshold 3",
              "use archive",
              "repo-list --repository two --last 3")) {
        terminal.type(line);
      }
      terminal.type("use nothing");
      terminal.await(DONE, 1);
      terminal.await("\nborgmatic> ", 1);
      terminal.type("record off");
      terminal.await("Recorded in", 1);
      terminal.type("exit");
      terminal.awaitEnd(0);
    }
    // What completion asked for in the background is not part of the session.
    var replayed = writingTo("replayed").command("@" + script).run();
    assertThat(replayed.exitCode()).as(replayed.toString()).isZero();
    assertThat(calls("replayed")).hasSizeGreaterThan(8).isSubsetOf(calls("typed"));
    assertThat(withoutRefresh(calls("typed")))
        .containsExactlyElementsOf(withoutRefresh(calls("replayed")));
    assertThat(script).content().contains("# failed: frob", "use config " + configuration);
  }

  private static List<String> withoutRefresh(List<String> calls) {
    return calls.stream().filter(call -> call.contains("<--lock-wait> <7>")).toList();
  }
}
