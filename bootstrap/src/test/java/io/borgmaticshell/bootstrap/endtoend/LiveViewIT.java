package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import io.borgmaticshell.adapters.testing.TerminalWindow;
import io.borgmaticshell.adapters.testing.WrapperScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Long work, watched in a real terminal.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3", "tmux"})
class LiveViewIT {
  private static final String ESCAPE = "\u001b";

  @TempDir private Path directory;
  private Scene scene;

  /// The first dump has 500 MB and takes its time, those that follow are what they are.
  @BeforeEach
  void configure() throws IOException {
    var app = SqliteFile.create(directory.resolve("app.db"), "create table t as select 1 as n");
    var client =
        WrapperScript.standIn(
            directory.resolve("slow"),
            "sqlite3",
            """
            [ ! -e '%1$s' ] || exec sqlite3 "$@"
            touch '%1$s'
            for piece in $(seq 1 100); do
              head -c 5000000 /dev/urandom
              sleep 0.3
            done
            """
                .formatted(directory.resolve("once")));
    scene =
        Scene.in(directory).configure(DatabaseEntry.of("app", app).with("sqlite_command", client));
  }

  @Test
  void a_backup_is_shown_and_Ctrl_C_ends_it_cleanly() {
    try (var terminal = TerminalWindow.running(scene.command("shell"), 110)) {
      terminal.await("borgmatic vault>", 1);
      terminal.type("create");
      terminal.await("streaming", 1);
      terminal.await("MiB/s", 1);
      assertThat(terminal.screen()).contains("app (sqlite)");

      terminal.press("C-c");
      terminal.await("borgmatic vault>", 2);
      assertThat(terminal.screen()).doesNotContain("streaming");
      scene.leavesNoPipe();
      assertThat(scene.repository().archives()).isEmpty();

      terminal.type("create");
      terminal.await(" stored", 1);
      terminal.await("borgmatic vault>", 3);
      terminal.press("C-d");
      terminal.awaitEnd(0);
    }
    scene.leavesNoProcess();
    assertThat(scene.repository().archives()).hasSize(1);
    assertThat(scene.repository().path().resolve("lock.exclusive")).doesNotExist();
  }

  @Test
  void the_view_survives_a_window_that_changes() {
    try (var terminal = TerminalWindow.running(scene.command("shell"), 110)) {
      terminal.await("borgmatic vault>", 1);
      terminal.type("create -v 1");
      terminal.await("slower", 1);
      for (var columns : List.of(60, 110, 75, 58)) {
        terminal.await("MiB/s", 1);
        terminal.resize(columns);
      }
      terminal.await("MiB/s", 1);
      terminal.resize(120);
      terminal.await("slower", 1);
      assertThat(terminal.screen().lines().filter(line -> line.contains("streaming"))).hasSize(1);
      terminal.press("C-c");
      terminal.await("borgmatic vault>", 2);
      assertThat(terminal.screen()).doesNotContain("streaming", "stopping");
      terminal.press("C-d");
      terminal.awaitEnd(130);
    }
    scene.leavesNoProcess();
  }

  @Test
  void sixty_columns_are_enough() {
    try (var terminal = TerminalWindow.running(scene.command("create"), 60)) {
      terminal.await("MiB/s", 1);
      assertThat(terminal.screen().lines().filter(line -> line.contains("MiB/s")))
          .singleElement()
          .asString()
          .startsWith("app (sqlite)")
          .hasSizeLessThan(60);
      terminal.press("C-c");
      terminal.awaitEnd(130);
    }
  }

  @Test
  void nothing_is_drawn_where_that_is_not_possible() throws IOException {
    Files.createFile(directory.resolve("once"));
    var dumb = scene.withEnvironment(Map.of("TERM", "dumb")).command("create", "-v", "1");
    try (var terminal = TerminalWindow.running(dumb)) {
      terminal.awaitEnd(0);
      assertThat(terminal.screen()).contains(" stored").doesNotContain("streaming");
    }
    var piped = scene.succeed("create", "-v", "1");
    assertThat(piped.everything()).contains(" stored").doesNotContain(ESCAPE, "\r");
  }
}
