package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.borgmaticshell.adapters.testing.Directories;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import io.borgmaticshell.adapters.testing.TerminalWindow;
import io.borgmaticshell.adapters.testing.WrapperScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A long restore, watched in a real terminal, of a database whose name is wider than it is long.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3", "tmux"})
class LiveRestoreIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PROMPT = "borgmatic vault> ";
  private static final String NAME = "顧客データベース顧客データベース";
  private static final String RESTORE = "restore --archive latest --yes";

  @TempDir private Path directory;
  private Scene scene;
  private SqliteFile customers;

  /// A client that takes a little at a time, and does not listen to those who ask it to end.
  @BeforeEach
  void back_up_and_let_the_client_be_slow() throws IOException {
    customers =
        SqliteFile.create(
            directory.resolve("customers.db"),
            "create table t as select 1 as n, randomblob(8000000) as b");
    var client =
        WrapperScript.standIn(
            directory.resolve("slow"),
            "sqlite3",
            """
            trap '' TERM
            while :; do
              head -c 100000 > /dev/null
              sleep 0.2
            done
            """);
    scene = Scene.in(directory);
    scene.configure(DatabaseEntry.of(NAME, customers)).succeed("create");
    scene.configure(DatabaseEntry.of(NAME, customers).with("sqlite_restore_command", client));
  }

  @Test
  void tells_what_is_left_and_that_it_stops() {
    try (var terminal = TerminalWindow.running(scene.command("shell"), 120)) {
      terminal.await(PROMPT, 1);
      await("catalogue").atMost(PATIENCE).until(this::isCataloged);
      terminal.type(RESTORE);
      terminal.await("loading", 1);
      terminal.await(" left", 1);
      terminal.await("the database is slower", 1);
      terminal.press("C-c");
      terminal.await("stopping", 1);
      terminal.await(PROMPT, 2);
      assertThat(terminal.screen()).doesNotContain("stopping", "loading");
      terminal.press("C-d");
      terminal.awaitEnd(130);
    }
    nothingHasHappened();
  }

  @Test
  void stays_in_its_place_in_sixty_columns() {
    try (var terminal = TerminalWindow.running(scene.command(RESTORE.split(" ")), 60)) {
      terminal.await("loading", 1);
      terminal.await("KiB/s", 1);
      assertThat(terminal.screen().lines().filter(line -> line.contains("loading")))
          .singleElement()
          .asString()
          .startsWith("顧客");
      terminal.press("C-c");
      terminal.await("stopping", 1);
      terminal.awaitEnd(130);
      assertThat(terminal.screen()).doesNotContain("stopping", "loading");
    }
    nothingHasHappened();
  }

  private boolean isCataloged() {
    var catalog = directory.resolve("home/.cache/borgmatic-shell/catalog");
    return Files.isDirectory(catalog)
        && Directories.find(catalog, (path, facts) -> facts.isRegularFile()).size() > 1;
  }

  private void nothingHasHappened() {
    scene.leavesNoProcess();
    scene.leavesNoPipe();
    assertThat(customers.query("select n from t")).isEqualTo("1");
    assertThat(scene.repository().path().resolve("lock.exclusive")).doesNotExist();
  }
}
