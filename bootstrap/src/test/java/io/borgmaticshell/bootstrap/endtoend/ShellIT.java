package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.Outcome;
import io.borgmaticshell.adapters.testing.Program;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3"})
class ShellIT {
  private static final String LIST_AND_RESTORE =
      "repo-list\nrestore --archive latest --database users\n";
  private static final String FAIL_AND_LIST =
      "restore --archive latest --database nobody\nrepo-list\n";

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

  private void succeeded(Outcome outcome) {
    assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
    assertThat(outcome.output())
        .contains(scene.repository().onlyArchive())
        .doesNotContain("borgmatic>", "shell:>", "\u001b");
    assertThat(users.query("select n from t")).isEqualTo("1");
  }

  private static void failed(Outcome outcome) {
    assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
    assertThat(outcome.firstErrorLine()).contains("nobody");
    assertThat(outcome.output()).doesNotContain("borgmatic>");
  }

  @Nested
  class with_piped_input {
    @Test
    void runs_each_line_without_a_prompt() {
      succeeded(scene.command("shell").reading(LIST_AND_RESTORE).run());
    }

    @Test
    void runs_a_last_line_that_has_no_end() {
      succeeded(scene.command("shell").reading(LIST_AND_RESTORE.stripTrailing()).run());
    }

    @Test
    void passes_blank_lines_and_comments_over() {
      succeeded(scene.command("shell").reading("# nightly\n\n" + LIST_AND_RESTORE).run());
    }

    @Test
    void ends_with_the_exit_code_of_the_first_line_that_fails() {
      failed(scene.command("shell").reading(FAIL_AND_LIST).run());
    }
  }

  @Nested
  class with_a_script {
    private String[] words(String form, String text) throws IOException {
      var script = Files.writeString(directory.resolve("nightly.txt"), text).toString();
      return form.equals("@") ? new String[] {"@" + script} : new String[] {"shell", script};
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "shell"})
    void runs_each_line(String form) throws IOException {
      succeeded(scene.run(words(form, LIST_AND_RESTORE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "shell"})
    void ends_with_the_exit_code_of_the_first_line_that_fails(String form) throws IOException {
      failed(scene.run(words(form, FAIL_AND_LIST)));
    }

    @Test
    void says_which_script_is_missing() {
      var outcome = scene.run("shell", directory.resolve("nothing.txt").toString());

      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.firstErrorLine()).contains("nothing.txt");
    }
  }

  @Nested
  class without_the_action_shell {
    @ParameterizedTest
    @ValueSource(strings = {"repo-list", "create", "restore --archive latest", ""})
    void standard_input_is_left_to_whom_it_belongs(String action) {
      var script = "\"$0\" --config \"$1\" " + action + " >&2; cat";
      var outcome =
          Program.of("sh", "-c", script)
              .with(scene.borgmatic().program().toString(), scene.configuration().toString())
              .with(scene.borgmatic().environment())
              .reading("repo-list\nnext host\n")
              .run();

      assertThat(outcome.output()).isEqualTo("repo-list\nnext host\n");
    }
  }
}
