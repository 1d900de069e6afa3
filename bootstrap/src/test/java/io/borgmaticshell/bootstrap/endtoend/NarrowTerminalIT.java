package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import io.borgmaticshell.adapters.testing.TerminalWindow;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers that fit the terminal they are read on, and are whole everywhere else.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3", "tmux"})
class NarrowTerminalIT {
  private static final String NAME =
      "customers-of-the-northern-branch-and-their-orders-since-the-year-2019";
  private static final String PROMPT = "borgmatic vault> ";

  @TempDir Path directory;
  private Scene scene;

  @BeforeEach
  void back_up_a_database_with_a_long_name() throws IOException {
    scene = Scene.in(directory);
    var file =
        SqliteFile.create(
            directory.resolve("app.db"), "create table t (n); insert into t values (1)");
    scene.configure(DatabaseEntry.of(NAME, file)).succeed("create");
  }

  private String shown(int columns, String... words) {
    try (var terminal = TerminalWindow.running(scene.command(words), columns)) {
      terminal.awaitEnd(0);
      return terminal.screen();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80})
  void shows_tables_that_fit(int columns) {
    var archive = scene.repository().onlyArchive();
    var archives = shown(columns, "repo-list");
    var dumps = shown(columns, "dumps");

    assertThat((archives + dumps).lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(columns));
    assertThat(archives).contains(archive.substring(0, 10)).containsPattern(" [0-9a-f]{8}\\n");
    assertThat(dumps).containsPattern("customers.*….*2019 +sqlite .*proven");
  }

  @Test
  void follows_the_window_when_it_is_resized() {
    try (var terminal = TerminalWindow.running(scene.command("shell"), 150)) {
      terminal.await(PROMPT, 1);
      terminal.type("dumps");
      terminal.await(NAME, 1);
      terminal.resize(60);
      terminal.type("dumps");
      terminal.await("…", 1);
    }
  }

  @Test
  void leaves_nothing_out_where_a_program_reads_it() {
    assertThat(scene.succeed("dumps").output()).contains(NAME);
    assertThat(scene.succeed("repo-list").output()).containsPattern("\\[[0-9a-f]{64}]");
  }
}
