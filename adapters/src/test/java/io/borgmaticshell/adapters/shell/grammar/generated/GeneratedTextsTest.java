package io.borgmaticshell.adapters.shell.grammar.generated;

import static io.borgmaticshell.adapters.shell.grammar.actions.StandardGrammar.GRAMMAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import io.borgmaticshell.adapters.shell.grammar.Parsing;
import io.borgmaticshell.adapters.testing.Program;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.WrapperScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The scripts are tried in the shells they are for.
@DisplayNameGeneration(ReplaceUnderscores.class)
class GeneratedTextsTest {
  @TempDir Path directory;

  @Nested
  @RequiresProgram("bash")
  class in_bash {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiterString = "→",
        quoteCharacter = '`',
        textBlock =
            """
            borgmatic cre                                 → create
            borgmatic repo-c                              → repo-create
            borgmatic create pru                          → prune
            borgmatic --conf                              → --config
            borgmatic restore --arch                      → --archive
            borgmatic -r --arch                           → --archive
            borgmatic create --arch                       → --archive-hostname --archive-username --archive-name-format
            borgmatic config val                          → validate
            borgmatic config show --op                    → --option
            borgmatic --verbosity -                       → -2 -1
            borgmatic create --lock-w                     → --lock-wait
            borgmatic create --postgresql-databases[0].po → --postgresql-databases[0].port
            """)
    void completes(String typed, String proposals) throws IOException {
      var script = Files.writeString(directory.resolve("completion"), text("--bash-completion"));
      var outcome =
          Program.of(
                  "bash",
                  "-euc",
                  "source \"$0\"; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _borgmatic;"
                      + " echo \"${COMPREPLY[*]}\"",
                  script.toString())
              .with(typed.split(" ", -1))
              .run();
      assertThat(outcome.errors()).isEmpty();
      assertThat(outcome.output().strip()).isEqualTo(proposals);
    }
  }

  /// A stand-in for the program that says what it was asked.
  private Path answering() {
    return WrapperScript.write(
        directory.resolve("borgmatic"),
        "printf 'host-2026-11-25T07:20:07\\tan hour ago\\nhost-2026-11-24T07:20\\t\\n'; echo \"$*\" >> '%s'\n"
            .formatted(directory.resolve("asked")));
  }

  @Test
  @RequiresProgram("bash")
  void bash_asks_for_what_repositories_hold() throws IOException {
    var script = Files.writeString(directory.resolve("completion"), text("--bash-completion"));
    var outcome =
        Program.of(
                "bash",
                "-euc",
                "source \"$0\"; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _borgmatic;"
                    + " printf '%s,' \"${COMPREPLY[@]}\"",
                script.toString(),
                answering().toString(),
                "restore",
                "--archive",
                "host-2026-11-25T07:2")
            .run();
    assertThat(outcome.errors()).isEmpty();
    assertThat(outcome.output()).isEqualTo("host-2026-11-25T07:20:07,");
    assertThat(directory.resolve("asked"))
        .hasContent("--suggest restore --archive host-2026-11-25T07:2\n");
  }

  @Test
  @RequiresProgram("bash")
  void bash_neither_splits_nor_runs_names_of_databases() throws IOException {
    var script = Files.writeString(directory.resolve("completion"), text("--bash-completion"));
    var program =
        WrapperScript.write(
            directory.resolve("odd"), "printf '%s\\t\\n' 'two words' 'two$(touch run)'\n");
    var outcome =
        Program.of(
                "bash",
                "-euc",
                "source \"$0\"; cd \"${1%/*}\"; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1));"
                    + " _borgmatic; printf '%s\\n' \"${COMPREPLY[@]}\"",
                script.toString(),
                program.toString(),
                "restore",
                "--database",
                "two")
            .run();
    assertThat(outcome.errors()).isEmpty();
    assertThat(outcome.output().lines()).containsExactly("two\\ words", "two\\$\\(touch\\ run\\)");
    assertThat(directory.resolve("run")).doesNotExist();
  }

  @Test
  @RequiresProgram("zsh")
  void zsh_asks_before_the_first_letter() throws IOException {
    var script = Files.writeString(directory.resolve("_borgmatic"), text("--zsh-completion"));
    var outcome =
        Program.of(
                "zsh",
                "-fec",
                """
                compadd() { :; }
                _describe() { :; }
                words=("$1" restore --database 'two\\ words' --archive ''); CURRENT=6; source "$0"
                """,
                script.toString(),
                answering().toString())
            .run();
    assertThat(outcome.errors()).isEmpty();
    assertThat(directory.resolve("asked"))
        .hasContent("--suggest restore --database two words --archive \n");
  }

  @Test
  @RequiresProgram("fish")
  void fish_asks_for_what_repositories_hold() throws IOException {
    var script = Files.writeString(directory.resolve("completion"), text("--fish-completion"));
    var outcome =
        Program.of(
                "fish",
                "--no-config",
                "-c",
                "source %s; complete -C 'borgmatic restore --archive host'".formatted(script))
            .with(
                Map.of(
                    "HOME",
                    directory.toString(),
                    "PATH",
                    answering().getParent() + ":" + System.getenv("PATH")))
            .run();
    assertThat(outcome.output().lines())
        .containsExactly("host-2026-11-25T07:20:07\tan hour ago", "host-2026-11-24T07:20");
  }

  @Test
  @RequiresProgram("zsh")
  void zsh_asks_for_what_repositories_hold() throws IOException {
    var script = Files.writeString(directory.resolve("_borgmatic"), text("--zsh-completion"));
    var outcome =
        Program.of(
                "zsh",
                "-fec",
                """
                compadd() { print -rl -- "$@"; }
                _describe() { :; }
                words=("$1" restore --archive host); CURRENT=4; source "$0"
                """,
                script.toString(),
                answering().toString())
            .run();
    assertThat(outcome.errors()).isEmpty();
    assertThat(outcome.output().lines()).contains("host-2026-11-25T07:20:07");
  }

  @Nested
  @RequiresProgram("fish")
  class in_fish {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiterString = "→",
        quoteCharacter = '`',
        textBlock =
            """
            borgmatic cre                                 → create
            borgmatic create pru                          → prune
            borgmatic --conf                              → --config
            borgmatic restore --archi                     → --archive
            borgmatic config val                          → validate
            borgmatic create --lock-w                     → --lock-wait
            borgmatic create --postgresql-databases[0].po → --postgresql-databases[0].port
            """)
    void completes(String typed, String first) throws IOException {
      var script = Files.writeString(directory.resolve("completion"), text("--fish-completion"));
      var outcome =
          Program.of(
                  "fish",
                  "--no-config",
                  "-c",
                  "source %s; complete -C '%s'".formatted(script, typed))
              .with(Map.of("HOME", directory.toString()))
              .run();
      assertThat(outcome.errors()).isEmpty();
      assertThat(outcome.output().lines().map(line -> line.replaceFirst("\t.*", "")))
          .contains(first);
    }
  }

  @Nested
  @RequiresProgram("zsh")
  class in_zsh {
    @Test
    void is_understood_and_proposes_actions() throws IOException {
      var script = Files.writeString(directory.resolve("_borgmatic"), text("--zsh-completion"));
      // What zsh would do with the proposals is replaced by printing them.
      var outcome =
          Program.of(
                  "zsh",
                  "-fec",
                  """
                  _describe() { print -rl -- ${(P)@[-1]}; }
                  words=(borgmatic restore --arch); CURRENT=3; source "$0"
                  words=(borgmatic restore cre); CURRENT=3; _borgmatic
                  """,
                  script.toString())
              .run();
      assertThat(outcome.errors()).isEmpty();
      assertThat(outcome.output())
          .contains("--archive:Name", "--config:Configuration", "create:Back up")
          .doesNotContain("--encryption");
    }
  }

  @Nested
  class as_a_manual_page {
    @Test
    @RequiresProgram("groff")
    void is_well_formed() {
      var page = text("--man-page");
      var outcome = Program.of("groff", "-man", "-ww", "-z", "-Kutf8").reading(page).run();
      assertThat(outcome.everything()).isEmpty();
    }

    @Test
    void tells_of_every_action_and_flag() {
      var page = text("--man-page").replace("\\-", "-").replace("\\(aq", "'");
      assertThat(GRAMMAR.actions())
          .allSatisfy(action -> assertThat(page).contains(action.name(), action.example()));
      assertThat(GRAMMAR.globals().stream().map(FlagSpec::name))
          .allSatisfy(flag -> assertThat(page).contains(flag));
      assertThat(page).contains("--lock-wait", "--postgresql-databases[0].port");
    }
  }

  private static String text(String flag) {
    var parsed = GRAMMAR.parse(List.of(flag));
    assertThat(parsed).isInstanceOf(Parsing.Understood.class);
    var globals = ((Parsing.Understood) parsed).invocation().globals();
    return GeneratedTexts.asked(GRAMMAR, globals).orElseThrow();
  }
}
