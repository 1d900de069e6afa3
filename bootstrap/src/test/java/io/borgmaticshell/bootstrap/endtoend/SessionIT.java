package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import io.borgmaticshell.adapters.testing.TerminalWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the prompt remembers from line to line, in a real terminal.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3", "tmux"})
class SessionIT {
  private static final String PROMPT = "borgmatic vault> ";
  private static final String USING = "borgmatic vault latest> ";

  @TempDir Path directory;
  private Scene scene;

  @BeforeEach
  void back_up_a_database() throws IOException {
    scene = Scene.in(directory);
    var users = SqliteFile.create(directory.resolve("users.db"), "create table t (n)");
    scene.configure(DatabaseEntry.of("users", users)).succeed("create");
  }

  @Test
  void lines_are_about_the_archive_in_use() {
    try (var terminal = TerminalWindow.running(scene.command("shell"))) {
      terminal.await(PROMPT, 1);
      terminal.type("use archive lates");
      terminal.await("holds no archive lates", 1);
      terminal.type("use archive latest");
      terminal.await(USING, 1);
      terminal.type("restore --database users --plan");
      terminal.await("leaves everything as it is now", 1);
      terminal.type("list \\");
      terminal.await("\n>", 1);
      terminal.type(" --short");
      terminal.await("borgmatic/sqlite_databases", 1);
      terminal.type("use nothing");
      terminal.await(PROMPT, 3);
      terminal.press("C-d");
      terminal.awaitEnd(0);
    }
  }

  @Test
  void a_changed_configuration_counts_after_reload() throws IOException {
    try (var terminal = TerminalWindow.running(scene.command("shell"))) {
      terminal.await(PROMPT, 1);
      var sound = Files.readString(scene.configuration());
      Files.writeString(scene.configuration(), sound + "nonsense: 1\n");
      terminal.type("repo-list --short");
      terminal.await("config.yaml changed: type 'reload'.", 1);
      terminal.await(PROMPT, 2);
      assertThat(terminal.screen()).contains(scene.repository().onlyArchive());
      terminal.type("repo-list --lock-wait 5");
      terminal.await("config.yaml has changed since it was read.", 1);
      terminal.type("reload");
      terminal.await("nonsense", 1);
      Files.writeString(scene.configuration(), sound.replace("label: vault", "label: safe"));
      terminal.type("reload");
      terminal.await("borgmatic safe> ", 1);
      terminal.type("exit");
      terminal.awaitEnd(0);
    }
  }

  @Test
  void earlier_lines_are_found_again() {
    try (var terminal = TerminalWindow.running(scene.command("shell"))) {
      terminal.await(PROMPT, 1);
      terminal.type("repo-info");
      terminal.await(PROMPT, 2);
      terminal.type("use archive latest");
      terminal.await(USING, 1);
      terminal.press("C-r");
      terminal.type("repo-i");
      terminal.await("Repository ID", 2);
      terminal.type("exit");
      terminal.awaitEnd(0);
    }
  }

  @Test
  void danger_is_red_where_colours_are_wanted() {
    try (var terminal = TerminalWindow.running(scene.command("shell"))) {
      terminal.await(PROMPT, 1);
      terminal.type("restore --plan --archive latest");
      terminal.await("leaves everything", 1);
      assertThat(terminal.colouredScreen()).contains("31mrestore");
    }
    var plain = scene.withEnvironment(Map.of("NO_COLOR", "1"));
    try (var terminal = TerminalWindow.running(plain.command("shell"))) {
      terminal.await(PROMPT, 1);
      terminal.type("restore --plan --archive latest");
      terminal.await("leaves everything", 1);
      assertThat(terminal.colouredScreen()).doesNotContain("31mrestore");
    }
  }
}
