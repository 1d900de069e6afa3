package io.borgmaticshell.adapters.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.application.port.configuration.CommandLineValues;
import io.borgmaticshell.application.port.configuration.ConfigurationSource;
import io.borgmaticshell.application.port.configuration.EnvironmentVariables;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.option.PlainValue;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ActionProblemsTest {
  private final ShellSession session = ShellSession.ready();

  @Test
  void says_what_and_what_to_do_and_returns_1() {
    assertThat(session.type("restore --archive nope")).isOne();
    assertThat(session.err())
        .isEqualTo("There is no archive nope.\n'borgmatic repo-create' creates one.\n");
    assertThat(session.out()).isEmpty();
  }

  @Test
  void refuses_to_make_a_repository_of_which_nobody_says_how_it_is_encrypted() {
    assertThat(session.type("repo-create")).isOne();
    assertThat(session.err())
        .isEqualTo(
            """
            repo-create needs --encryption.
            Add it, for example: borgmatic repo-create --encryption repokey-blake2; or set `encryption` of the repository in the configuration.
            """);
  }

  @Test
  void refuses_a_backup_that_lists_files_and_shows_something_else() {
    assertThat(session.type("create --list --json")).isOne();
    assertThat(session.err())
        .startsWith("A backup cannot list its files and print JSON at the same time.\n");
  }

  @Test
  void refuses_words_it_does_not_understand() {
    assertThat(session.type("craete")).isOne();
    assertThat(session.err())
        .isEqualTo(
            """
            There is no action 'craete'.
            Did you mean create? 'borgmatic --help' shows every action.
            """);
  }

  @Test
  void keeps_silent_at_verbosity_minus_2() {
    assertThat(session.type("restore --archive nope -v -2")).isOne();
    assertThat(session.err()).isEmpty();
  }

  @Test
  void refuses_a_repository_that_is_not_configured_before_anything_runs() {
    assertThat(session.type("create --repository there")).isOne();
    assertThat(session.err())
        .isEqualTo(
            "No configured repository fits --repository there.\nDid you mean here? Known: here.\n");
  }

  @Test
  void refuses_an_archive_without_a_name() {
    assertThat(session.type("restore --archive ''")).isOne();
    assertThat(session.err()).startsWith("--archive needs a name.\n");
  }

  @Test
  void refuses_a_hook_that_cannot_be_one() {
    session.type("create");
    assertThat(session.type("restore --archive latest --hook Postgre!SQL")).isOne();
    assertThat(session.err()).startsWith("--hook Postgre!SQL cannot be a kind of database.\n");
  }

  @Test
  void returns_130_when_it_was_interrupted() {
    var interrupted =
        locating(
            () -> OperationFailed.because(Problem.Kind.INTERRUPTED, "The backup was ended.", ""));
    assertThat(session.run(interrupted, List.of("create"))).isEqualTo(130);
  }

  @Test
  void shows_a_stack_trace_of_our_own_mistakes_only_when_everything_is_to_be_told() {
    var bug = locating(() -> new IllegalStateException("impossible"));
    assertThat(session.run(bug, List.of("create"))).isOne();
    assertThat(session.err()).contains("impossible", "-v 2").doesNotContain("\tat ");
    session.run(bug, List.of("create", "-v2"));
    assertThat(session.err()).contains("\tat ");
  }

  private static ConfigurationSource locating(Supplier<RuntimeException> failure) {
    return new ConfigurationSource() {
      @Override
      public List<String> locate(List<String> requested) {
        throw failure.get();
      }

      @Override
      public Configuration load(String file) {
        throw failure.get();
      }

      @Override
      public Configuration withoutFile(PlainValue.Mapping options) {
        throw failure.get();
      }

      @Override
      public PlainValue.Mapping effective(String file, EnvironmentVariables variables) {
        throw failure.get();
      }

      @Override
      public ConfigurationSource given(CommandLineValues values) {
        return this;
      }

      @Override
      public PlainValue.Mapping modernized(String file) {
        throw failure.get();
      }
    };
  }
}
