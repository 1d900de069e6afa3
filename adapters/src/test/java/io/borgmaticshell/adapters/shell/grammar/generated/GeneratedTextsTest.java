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
      assertThat(String.join(" ", inBash(typed.split(" ", -1)))).isEqualTo(proposals);
    }
  }

  /// What bash would put into the line.
  private List<String> inBash(String... words) throws IOException {
    var script = Files.writeString(directory.resolve("completion"), text("--bash-completion"));
    return lines(
        Program.of(
                "bash",
                "-euc",
                """
                source "$0"; cd "${0%/*}"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _borgmatic
                [[ ${#COMPREPLY[@]} -eq 0 ]] || printf '%s\\n' "${COMPREPLY[@]}"
                """,
                script.toString())
            .with(words));
  }

  /// What zsh prints when it runs lines in which `$0` is the script and `$1` the program.
  private List<String> inZsh(String lines, Path program) throws IOException {
    var script = Files.writeString(directory.resolve("_borgmatic"), text("--zsh-completion"));
    return lines(Program.of("zsh", "-fec", lines, script.toString(), program.toString()));
  }

  /// What fish would propose, each with a tab and what it is.
  private List<String> inFish(String typed) throws IOException {
    var script = Files.writeString(directory.resolve("completion"), text("--fish-completion"));
    return lines(
        Program.of(
                "fish", "--no-config", "-c", "source %s; complete -C '%s'".formatted(script, typed))
            .with(
                Map.of(
                    "HOME",
                    directory.toString(),
                    "PATH",
                    directory + ":" + System.getenv("PATH"))));
  }

  private static List<String> lines(Program program) {
    var outcome = program.run();
    assertThat(outcome.errors()).isEmpty();
    return outcome.output().lines().toList();
  }

  /// A stand-in for the program that says what it was asked: its words, and its input.
  private Path answering() {
    return WrapperScript.write(
        directory.resolve("borgmatic"),
        """
        printf 'host-2026-11-25T07:20:07\\tan hour ago\\nhost-2026-11-24T07:20\\t\\n'
        { echo "$*"; tr '\\0' '|'; } > '%s'
        """
            .formatted(directory.resolve("asked")));
  }

  /// Words on a command line can be seen by everybody: what is typed may be a secret.
  private void assertAsked(String words) {
    assertThat(directory.resolve("asked")).hasContent("--suggest\n" + words);
  }

  @Test
  @RequiresProgram("bash")
  void bash_asks_for_what_repositories_hold() throws IOException {
    var program = answering().toString();
    assertThat(inBash(program, "restore", "--archive", "host-2026-11-25T07:2"))
        .containsExactly("host-2026-11-25T07:20:07");
    assertAsked("restore|--archive|host-2026-11-25T07:2|");
  }

  @Test
  @RequiresProgram("bash")
  void bash_neither_splits_nor_runs_names_of_databases() throws IOException {
    var program =
        WrapperScript.write(
            directory.resolve("odd"), "printf '%s\\t\\n' 'two words' 'two$(touch run)'\n");
    assertThat(inBash(program.toString(), "restore", "--database", "two"))
        .containsExactly("two\\ words", "two\\$\\(touch\\ run\\)");
    assertThat(directory.resolve("run")).doesNotExist();
  }

  @Test
  @RequiresProgram("zsh")
  void zsh_asks_before_the_first_letter() throws IOException {
    inZsh(
        """
        compadd() { :; }
        _describe() { :; }
        words=("$1" restore --database 'two\\ words' --archive ''); CURRENT=6; source "$0"
        """,
        answering());
    assertAsked("restore|--database|two words|--archive||");
  }

  @Test
  @RequiresProgram("zsh")
  void zsh_asks_for_what_repositories_hold() throws IOException {
    var proposals =
        inZsh(
            """
            compadd() { print -rl -- "$@"; }
            _describe() { :; }
            words=("$1" restore --archive host); CURRENT=4; source "$0"
            """,
            answering());
    assertThat(proposals).contains("host-2026-11-25T07:20:07");
  }

  @Test
  @RequiresProgram("fish")
  void fish_asks_for_what_repositories_hold() throws IOException {
    answering();
    assertThat(inFish("borgmatic restore --database \"two words\" --archive host"))
        .containsExactly("host-2026-11-25T07:20:07\tan hour ago", "host-2026-11-24T07:20");
    assertAsked("restore|--database|two words|--archive|host|");
  }

  @Test
  @RequiresProgram("fish")
  void fish_asks_before_the_first_letter() throws IOException {
    answering();
    assertThat(inFish("borgmatic restore --archive ")).hasSize(2);
    assertAsked("restore|--archive||");
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
      assertThat(inFish(typed).stream().map(line -> line.replaceFirst("\t.*", ""))).contains(first);
    }
  }

  @Nested
  @RequiresProgram("zsh")
  class in_zsh {
    @Test
    void is_understood_and_proposes_actions() throws IOException {
      // What zsh would do with the proposals is replaced by printing them.
      var proposals =
          inZsh(
              """
              _describe() { print -rl -- ${(P)@[-1]}; }
              words=("$1" restore --arch); CURRENT=3; source "$0"
              words=("$1" restore cre); CURRENT=3; _borgmatic
              """,
              Path.of("borgmatic"));
      assertThat(String.join("\n", proposals))
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
