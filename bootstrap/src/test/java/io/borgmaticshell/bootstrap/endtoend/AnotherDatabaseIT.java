package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.borgmaticshell.adapters.database.firebird.FirebirdFile;
import io.borgmaticshell.adapters.database.firebird.FirebirdHook;
import io.borgmaticshell.adapters.testing.Borgmatic;
import io.borgmaticshell.adapters.testing.Program;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A kind of database that the program does not bring with it: the packaged program and a jar with
/// one class, nothing else.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "gbak", "gfix", "isql-fb"})
class AnotherDatabaseIT {
  private static Borgmatic extended = new Borgmatic(Path.of("none"), Map.of());

  @TempDir Path directory;
  private Scene scene;
  private FirebirdFile shop = new FirebirdFile(Path.of("none"));
  private DatabaseEntry entry = new DatabaseEntry("firebird_databases", Map.of());

  @BeforeAll
  static void put_its_jar_beside_the_others(@TempDir Path program) throws IOException {
    extended = ExtendedProgram.in(program, FirebirdHook.class).borgmatic();
  }

  @BeforeEach
  void make_a_database() {
    scene = Scene.in(directory).as(extended);
    shop = FirebirdFile.create(directory.resolve("my shop.fdb"));
    entry = entry.with("name", "shop").with("path", shop.path());
  }

  @Test
  void is_backed_up_and_comes_back() throws IOException {
    shop.fill();
    var before = shop.content();
    scene.configure(entry);

    scene.succeed("create");
    shop.empty();
    assertThat(shop.content()).isNotEqualTo(before);
    scene.succeed("restore", "--archive", "latest", "--hook", "firebird");

    assertThat(shop.content()).isEqualTo(before);
    assertThat(scene.repository().list(scene.repository().onlyArchive()))
        .contains("borgmatic/firebird_databases/localhost/shop");
  }

  @Test
  void has_its_options_checked() throws IOException {
    scene.configure(entry);
    assertThat(scene.succeed("config", "validate").output()).contains("are valid");

    scene.configure(new DatabaseEntry(entry.hook(), Map.of("name", "shop", "pth", "x")));
    var outcome = scene.run("config", "validate");
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errors()).contains("pth", "`path`", "firebird_databases[0]");

    scene.configure(new DatabaseEntry("firebird_database", entry.options()));
    assertThat(scene.run("config", "validate").errors()).contains("`firebird_databases`");
  }

  @Test
  void is_unknown_without_its_jar() throws IOException {
    var outcome = Scene.with(directory, scene.repository()).configure(entry).run("create");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errors()).contains("firebird_databases").doesNotContain("Exception");
  }

  @Test
  @RequiresProgram("tmux")
  void is_offered_at_the_TAB_key() throws IOException {
    scene.configure(entry);
    var socket = directory.resolve("tmux").toString();
    var start = Program.of("tmux", "-S", socket, "-f", "/dev/null", "new-session", "-d");
    try {
      start
          .with("-x", "120", "-y", "20", scene.borgmatic().program().toString())
          .with(scene.borgmatic().environment())
          .run()
          .successfulOutput();
      await("prompt").until(() -> screen(socket).contains("borgmatic>"));
      Program.of("tmux", "-S", socket, "send-keys", "restore --hook fire", "Tab")
          .run()
          .successfulOutput();

      await("completion").until(() -> screen(socket).contains("--hook firebird"));
    } finally {
      Program.of("tmux", "-S", socket, "kill-server").run();
    }
  }

  private static String screen(String socket) {
    return Program.of("tmux", "-S", socket, "capture-pane", "-p").run().output();
  }
}
