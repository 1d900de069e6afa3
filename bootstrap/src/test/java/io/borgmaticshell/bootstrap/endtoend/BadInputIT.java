package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.BorgRepository;
import io.borgmaticshell.adapters.testing.InstalledPrograms;
import io.borgmaticshell.adapters.testing.Outcome;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import io.borgmaticshell.adapters.testing.WrapperScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3"})
class BadInputIT {
  @TempDir Path directory;
  private Scene scene;
  private DatabaseEntry users;

  @BeforeEach
  void set_the_scene() throws IOException {
    scene = Scene.in(directory);
    var file = SqliteFile.create(directory.resolve("users.db"), "create table t (n)");
    users = DatabaseEntry.of("users", file);
    scene.configure(users);
  }

  /// One sentence about what is wrong, and what to do next.
  private static void refused(Outcome outcome, String problem, String advice) {
    assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
    assertThat(outcome.firstErrorLine()).containsIgnoringCase(problem);
    assertThat(outcome.errors()).containsIgnoringCase(advice);
    assertThat(outcome.errors().lines()).as("sentence and advice").hasSizeBetween(1, 4);
    assertThat(outcome.errors()).doesNotContain("Exception", "\tat ", "Caused by");
  }

  @Nested
  class a_configuration {
    @Test
    void that_does_not_exist() {
      var missing = directory.resolve("nothing.yaml").toString();

      refused(scene.borgmatic().run("--config", missing, "create"), missing, "config");
    }

    @Test
    void that_is_a_directory_without_configuration_files() throws IOException {
      var folder = Files.createDirectory(directory.resolve("folder")).toString();

      refused(scene.borgmatic().run("--config", folder, "create"), folder, ".yaml");
    }

    @Test
    void with_a_tab() throws IOException {
      scene.configureAs("sqlite_databases:\n\t- name: users\n");

      refused(scene.run("create"), "config.yaml", "tab");
    }

    @Test
    void with_an_unknown_key() throws IOException {
      scene.configureAs("sqlite_database:\n  - name: users\n");

      refused(scene.run("create"), "sqlite_database", "sqlite_databases");
      refused(scene.run("config", "validate"), "sqlite_database", "sqlite_databases");
    }
  }

  @Nested
  class a_command_line {
    @Test
    void with_an_unknown_action() {
      refused(scene.run("craete"), "craete", "Did you mean create?");
    }

    @Test
    void with_an_unknown_flag() {
      refused(scene.run("restore", "--archvie", "latest"), "--archvie", "Did you mean --archive?");
    }

    @Test
    void of_a_restore_without_an_archive() {
      refused(scene.run("restore"), "--archive", "--archive latest");
    }

    @Test
    void that_names_an_unknown_archive() {
      scene.succeed("create");

      refused(scene.run("restore", "--archive", "yesterday"), "yesterday", "repo-list");
      refused(scene.run("list", "--archive", "yesterday"), "yesterday", "repo-list");
    }

    @Test
    void that_asks_an_empty_repository_for_its_latest_archive() {
      refused(scene.run("restore", "--archive", "latest"), "archive", "create");
    }
  }

  @Nested
  class a_repository {
    @Test
    void that_does_not_exist() throws IOException {
      var repository = BorgRepository.planned(directory.resolve("elsewhere"), "open sesame");
      var elsewhere = Scene.with(directory, repository).configure(users);

      for (var action : List.of("create", "repo-list")) {
        refused(elsewhere.run(action), repository.path().toString(), "repo-create");
      }
    }

    @Test
    void with_another_passphrase() throws IOException {
      var real = scene.repository();
      var repository = new BorgRepository(real.path(), real.base(), "open sesame");
      var wrong = Scene.with(directory, repository).configure(users);

      for (var action : List.of("create", "repo-list")) {
        refused(wrong.run(action), "passphrase", "encryption_passphrase");
      }
    }

    @Test
    void without_Borg() {
      var programs =
          onlyThese("sh", "setsid", "sleep", "mkfifo", "readlink", "stat", "cksum", "sqlite3");
      var poor = scene.withEnvironment(Map.of("PATH", programs.toString()));

      for (var action : List.of("create", "repo-list")) {
        refused(poor.run(action), "'borg'", "apt-get install borgbackup");
      }
    }

    private Path onlyThese(String... programs) {
      var folder = directory.resolve("bin");
      assertThat(folder.toFile().mkdir()).isTrue();
      for (var program : programs) {
        var real = InstalledPrograms.path(program);
        WrapperScript.write(folder.resolve(program), "exec %s \"$@\"\n".formatted(real));
      }
      return folder;
    }
  }
}
