package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import io.borgmaticshell.adapters.testing.TerminalWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3", "tmux"})
class RestorePromptIT {
  private static final String PROMPT = "borgmatic vault> ";
  private static final String QUESTION = "Type users to overwrite the database:";
  private static final String RESTORE = "restore --archive latest --database users";

  @TempDir Path directory;
  private Scene scene;
  private SqliteFile users;

  @BeforeEach
  void lose_a_row_that_was_backed_up() throws IOException {
    scene = Scene.in(directory);
    users =
        SqliteFile.create(
            directory.resolve("users.db"), "create table t (n); insert into t values (1)");
    scene.configure(DatabaseEntry.of("users", users)).succeed("create");
    users.execute("delete from t");
  }

  private String rows() {
    return users.query("select count(*) from t");
  }

  @Test
  void restores_after_the_name_is_typed_and_undoes_it() throws IOException {
    try (var terminal = TerminalWindow.running(scene.command("shell"))) {
      terminal.await(PROMPT, 1);
      terminal.type(RESTORE);
      terminal.await(QUESTION, 1);
      assertThat(terminal.screen())
          .contains("failure  leaves everything as it is now")
          .contains("users (sqlite)  replaces " + users.path());
      assertThat(rows()).isEqualTo("0");
      terminal.type("users");
      terminal.await(PROMPT, 2);
      assertThat(terminal.screen()).contains("is saved in archive before-restore-");
      assertThat(rows()).isEqualTo("1");

      terminal.type("undo");
      terminal.await(QUESTION, 2);
      assertThat(terminal.screen()).contains("users (sqlite) from archive before-restore-");
      terminal.type("users");
      terminal.await(PROMPT, 3);
      assertThat(rows()).isEqualTo("0");
      terminal.type("exit");
      terminal.awaitEnd(0);
    }
    var history = directory.resolve("home/.local/state/borgmatic-shell/history");
    assertThat(Files.readString(history)).contains("restore --archive").doesNotContain(":users\n");
  }

  @Test
  void restores_nothing_after_another_word_ctrl_c_or_ctrl_d() {
    try (var terminal = TerminalWindow.running(scene.command("shell"))) {
      terminal.await(PROMPT, 1);
      terminal.type(RESTORE);
      terminal.await(QUESTION, 1);
      terminal.type("user");
      terminal.await(PROMPT, 2);
      terminal.type(RESTORE);
      terminal.await(QUESTION, 2);
      terminal.press("C-c");
      terminal.await(PROMPT, 3);
      terminal.type(RESTORE);
      terminal.await(QUESTION, 3);
      terminal.press("C-d");
      terminal.await(PROMPT, 4);
      assertThat(terminal.screen()).contains("Not confirmed: nothing was restored.");
    }
    assertThat(rows()).isEqualTo("0");
    assertThat(scene.repository().archives()).hasSize(1);
  }

  @Test
  void says_once_which_archive_a_time_means() {
    try (var terminal = TerminalWindow.running(scene.command("shell"))) {
      terminal.await(PROMPT, 1);
      terminal.type("restore --at now --database users");
      terminal.await(QUESTION, 1);
      terminal.type("users");
      terminal.await(PROMPT, 2);
      assertThat(terminal.screen()).containsOnlyOnce(", made ").contains("failure  leaves");
    }
    assertThat(rows()).isEqualTo("1");
  }

  @Test
  void asks_in_one_shot_where_that_is_wished() {
    try (var terminal =
        TerminalWindow.running(scene.command("restore", "--archive", "latest", "--confirm"))) {
      terminal.await(QUESTION, 1);
      terminal.type("users");
      terminal.awaitEnd(0);
    }
    assertThat(rows()).isEqualTo("1");
    assertThat(scene.repository().archives()).hasSize(1);
  }

  @Nested
  @RequiresProgram("psql")
  class on_a_postgresql_server {
    @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

    /// Two kinds of database with the same name, of which `--hook` tells one.
    @Test
    void restores_what_the_archive_in_use_holds() throws IOException {
      var database = SERVER.createDatabase("users");
      database.execute("create table t (n int); insert into t values (7)");
      scene
          .configure(DatabaseEntry.of("users", users), DatabaseEntry.of(database))
          .succeed("create");
      database.execute("delete from t");
      try (var terminal = TerminalWindow.running(scene.command("shell"))) {
        terminal.await(PROMPT, 1);
        terminal.type("use archive latest");
        terminal.await("borgmatic vault latest> ", 1);
        terminal.type("restore --database users --hook postgresql");
        terminal.await(QUESTION, 1);
        assertThat(terminal.screen())
            .contains("users@", "(postgresql) from archive ", "failure  leaves")
            .doesNotContain("users (sqlite)");
        assertThat(database.query("select count(*) from t")).isEqualTo("0");
        terminal.type("users");
        terminal.await("borgmatic vault latest> ", 2);
      }
      assertThat(database.query("select n from t")).isEqualTo("7");
      assertThat(rows()).isEqualTo("0");
    }
  }
}
