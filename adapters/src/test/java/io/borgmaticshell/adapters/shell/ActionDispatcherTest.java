package io.borgmaticshell.adapters.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.application.port.CommandLineValues;
import io.borgmaticshell.application.port.ConfigurationSource;
import io.borgmaticshell.application.port.EnvironmentVariables;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.option.PlainValue;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ActionDispatcherTest {

  @Nested
  class when_the_configuration_shapes_the_run {
    private final Options command = new Options(Map.of("before", "action", "run", List.of("echo")));

    @Test
    void nothing_typed_shows_the_help_where_there_are_no_default_actions() {
      var session = new ShellSession().withOption("/etc/b.yaml", "default_actions", false);
      assertThat(session.type("")).isZero();
      assertThat(session.out()).contains("repo-create").contains("--config");
      assertThat(session.archives.rehearsed()).isEmpty();
    }

    @Test
    void commands_run_around_actions_but_not_around_a_plan_or_a_dry_run() {
      var session = new ShellSession().withOption("/etc/b.yaml", "commands", List.of(command));
      session.type("repo-create --encryption none");
      session.type("create");
      assertThat(session.commandsRun).hasSize(2);
      session.type("restore --archive latest --plan");
      session.type("create --dry-run");
      assertThat(session.commandsRun).hasSize(2);
    }
  }

  @Nested
  class when_one_repository_is_configured {
    private final ShellSession session = ShellSession.ready();

    @Test
    void backs_up_silently_as_cron_likes_it() {
      assertThat(session.type("create")).isZero();
      assertThat(session.out()).isEmpty();
      assertThat(session.err()).isEmpty();
    }

    @Test
    void tells_steps_at_verbosity_1() {
      session.type("create -v 1");
      assertThat(session.out()).isEqualTo("archive host-2026-11-23T20:21:38 stored\n");
    }

    @Test
    void tells_as_much_as_the_configuration_says_unless_the_command_line_says_otherwise() {
      var talkative = new ShellSession().withVerbosity("/etc/b.yaml", 1);
      talkative.type("repo-create --encryption none");
      talkative.type("create");
      assertThat(talkative.out()).contains("stored");
      talkative.type("create -v 0");
      assertThat(talkative.out()).isEmpty();
    }

    @Test
    void lists_archives() {
      session.type("create");
      assertThat(session.type("repo-list")).isZero();
      assertThat(session.out()).isEqualTo("host-2026-11-23T20:21:38\n");
    }

    @Test
    void lists_archives_when_list_is_given_no_archive() {
      session.type("create");
      session.type("repo-list");
      var archives = session.out();
      session.type("list");
      assertThat(session.out()).isEqualTo(archives);
    }

    @Test
    void lists_the_content_of_an_archive() {
      session.type("create");
      assertThat(session.type("list --archive latest")).isZero();
      assertThat(session.out()).startsWith("borgmatic/sample_databases/localhost/users\n");
    }

    @Test
    void announces_the_repository_only_at_verbosity_1() {
      session.type("repo-list -v1");
      assertThat(session.out()).isEqualTo("here: repo-list\n");
    }

    @Test
    void restores_only_the_databases_that_are_named() {
      session.type("create");
      assertThat(session.type("restore --archive latest --database orders --hook sample")).isZero();
      assertThat(session.archives.restored())
          .extracting(dump -> dump.id().database())
          .containsExactly("orders");
    }

    @Test
    void restores_everything_when_no_database_is_named() {
      session.type("create");
      session.type("restore --archive latest");
      assertThat(session.archives.restored()).hasSize(2);
    }

    @Test
    void runs_several_actions_in_order() {
      assertThat(session.type("create repo-list")).isZero();
      assertThat(session.out()).isEqualTo("host-2026-11-23T20:21:38\n");
    }

    @Test
    void changes_nothing_in_a_dry_run() {
      session.type("create");
      assertThat(session.type("create restore --archive latest --dry-run -v1")).isZero();
      assertThat(session.archives.restored()).isEmpty();
      assertThat(session.archives.rehearsed()).hasSize(1);
      assertThat(session.out())
          .contains("users (sample) would be dumped\n")
          .contains("orders (sample) from archive host-2026-11-23T20:21:38\n");
    }

    @Test
    void finds_the_archive_of_a_moment() {
      session.type("create");
      session.type("create");
      assertThat(session.type("list --at '2026-11-23 20:21:40'")).isZero();
      assertThat(session.out()).hasLineCount(2);
      assertThat(session.type("list --at '2026-11-23 20:21'")).isOne();
      assertThat(session.type("list --at tomorrow")).isOne();
      assertThat(session.err())
          .startsWith("--at 'tomorrow' is not a time that is understood here.\n");
      assertThat(session.type("list --at now --archive latest")).isOne();
      assertThat(session.err()).startsWith("list takes --archive or --at, not both.\n");
    }

    @Test
    void lists_dumps_of_the_latest_archive_or_of_all() {
      session.type("create");
      session.type("create");
      assertThat(session.type("dumps")).isZero();
      assertThat(session.out())
          .isEqualTo(
              """
              host-2026-11-23T20:22:38  2026-11-23 20:22:38
                DATABASE  HOOK    SIZE  PROOF
                users     sample  5 B   proven
                orders    sample  5 B   proven
              """);
      session.type("dumps --all --database users");
      assertThat(session.out())
          .isEqualTo(
              """
              host-2026-11-23T20:21:38  2026-11-23 20:21:38
                DATABASE  HOOK    SIZE  PROOF
                users     sample  5 B   proven

              host-2026-11-23T20:22:38  2026-11-23 20:22:38
                DATABASE  HOOK    SIZE  PROOF
                users     sample  5 B   proven
              """);
      session.type("dumps --all --archive latest");
      assertThat(session.err()).startsWith("dumps takes --archive or --all, not both.\n");
      session.type("dumps --all --at now");
      assertThat(session.err()).startsWith("dumps takes --all or --at, not both.\n");
    }

    @Test
    void lists_dumps_for_programs() {
      session.type("create");
      session.type("dumps --json --database users");
      assertThat(session.out())
          .startsWith("[\n{\"repository\":\"here\",\"archive\":\"host-2026-11-23T20:21:38\",")
          .contains("\"database\":\"users\",\"hook\":\"sample\",\"hostname\":null,\"port\":null,")
          .endsWith("\"bytes\":5,\"proof\":\"proven\"}\n]\n");
      assertThat(session.type("dumps --json --database nothing")).isZero();
      assertThat(session.out()).isEqualTo("[]\n");
      assertThat(session.err()).isEqualTo("No dump was found that fits --database nothing.\n");
    }

    @Test
    void keeps_steps_out_of_JSON() {
      session.type("create");
      session.type("repo-list dumps --json --database users -v1");
      assertThat(session.out().lines().filter(line -> line.contains("here:"))).isEmpty();
      assertThat(session.err()).isEqualTo("here: repo-list\n");
      session.type("repo-list -v1");
      assertThat(session.out()).startsWith("here: repo-list\n");
    }

    @Test
    void makes_one_document_of_the_answers_about_all_repositories() {
      session.with("/etc/b.yaml", List.of("there"));
      session.type("repo-create --encryption none");
      assertThat(session.type("repo-info --json -v1")).isZero();
      assertThat(session.out())
          .isEqualTo(
              "[{\"location\": \"/backup/here.borg\"}, {\"location\": \"/backup/there.borg\"}]");
    }

    @Test
    void says_that_the_configuration_is_valid() {
      assertThat(session.type("config validate")).isZero();
      assertThat(session.out()).isEqualTo("All configuration files are valid\n");
    }

    @Test
    void finds_the_repository_by_label_path_and_pattern() {
      assertThat(session.type("repo-list --repository here")).isZero();
      assertThat(session.type("repo-list --repository /backup/../backup/here.borg")).isZero();
      assertThat(session.type("repo-list --repository file:///backup/here.borg")).isZero();
      assertThat(session.type("repo-list --repository h?r*")).isZero();
    }
  }

  @Nested
  class when_no_action_is_named {
    private final ShellSession session = ShellSession.ready();

    @Test
    void runs_the_default_actions() {
      assertThat(session.type("-v1")).isZero();
      assertThat(session.out().lines())
          .contains("here: nothing says which archives to keep, none are pruned")
          .contains("here: compact", "here: check");
      session.type("repo-list");
      assertThat(session.out()).hasLineCount(1);
    }

    @Test
    void starts_the_prompt_only_on_a_terminal_and_only_without_any_word() {
      session.onTerminal();
      session.type("");
      assertThat(session.promptsStarted).hasValue(1);
      session.type("--config /etc/a.yaml");
      assertThat(session.promptsStarted).hasValue(1);
    }

    @Test
    void never_reads_standard_input() {
      session.reading(new UntouchableStream());
      assertThat(session.type("")).isZero();
      assertThat(session.type("-v 0")).isZero();
    }
  }

  @Nested
  class when_something_is_wrong {
    private final ShellSession session = ShellSession.ready();

    @Test
    void says_what_and_what_to_do_and_returns_1() {
      assertThat(session.type("restore --archive nope")).isOne();
      assertThat(session.err())
          .isEqualTo("There is no archive nope.\n'borgmatic repo-create' creates one.\n");
      assertThat(session.out()).isEmpty();
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
          .isEqualTo("No configured repository fits --repository there.\nKnown: here.\n");
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

  @Nested
  class when_several_repositories_are_configured {
    private final ShellSession session =
        new ShellSession().with("/etc/a.yaml", List.of("here", "offsite"), "users");

    @Test
    void goes_on_with_the_others_when_one_fails() {
      session.type("repo-create -e none --repository offsite");
      assertThat(session.type("create")).isOne();
      assertThat(session.err()).startsWith("Repository here does not exist.\n");
      session.type("repo-list --repository offsite");
      assertThat(session.out()).hasLineCount(1);
    }

    @Test
    void refuses_to_restore_without_knowing_from_which() {
      session.type("repo-create -e none");
      session.type("create");
      assertThat(session.type("restore --archive latest")).isOne();
      assertThat(session.err())
          .isEqualTo(
              """
              Several repositories are configured, and a restore needs one of them.
              Add --repository with one of: here, offsite.
              """);
      assertThat(session.archives.restored()).isEmpty();
    }

    @Test
    void refuses_to_restore_when_a_pattern_fits_several() {
      session.type("repo-create -e none");
      session.type("create");
      assertThat(session.type("restore --archive latest --repository '*'")).isOne();
      assertThat(session.err())
          .isEqualTo(
              """
              Several repositories fit --repository *, and a restore needs one.
              Add --repository with one of: here, offsite.
              """);
      assertThat(session.archives.restored()).isEmpty();
    }

    @Test
    void refuses_to_restore_when_several_files_configure_it() {
      session.with("/etc/b.yaml", List.of("here"), "orders");
      session.type("repo-create -e none");
      session.type("create");
      assertThat(session.type("restore --archive latest --repository here")).isOne();
      assertThat(session.err())
          .isEqualTo(
              """
              Several repositories fit --repository here, and a restore needs one.
              Choose a configuration file with --config: /etc/a.yaml has here, /etc/b.yaml has here.
              """);
      assertThat(session.archives.restored()).isEmpty();
    }

    @Test
    void restores_from_the_one_that_is_named() {
      session.type("repo-create -e none");
      session.type("create");
      assertThat(session.type("restore --archive latest --repository offsite")).isZero();
      assertThat(session.archives.restored()).hasSize(1);
    }
  }

  @Nested
  class when_one_of_several_configuration_files_is_broken {
    private final ShellSession session =
        new ShellSession().withBroken("/etc/a.yaml").with("/etc/b.yaml", List.of("here"), "users");

    @Test
    void runs_the_others_but_returns_1() {
      assertThat(session.type("repo-create -e none -v1")).isOne();
      assertThat(session.err()).isEqualTo("/etc/a.yaml is broken.\nRepair it.\n");
      assertThat(session.out()).isEqualTo("here: created\n");
    }

    @Test
    void does_not_say_that_all_are_valid() {
      assertThat(session.type("config validate")).isOne();
      assertThat(session.out()).isEmpty();
    }
  }

  @Nested
  class when_somebody_asks_how_it_works {
    private final ShellSession session = new ShellSession();

    @Test
    void prints_the_version_and_nothing_else() {
      assertThat(session.type("--version")).isZero();
      assertThat(session.out()).isEqualTo("1.2.3\n");
    }

    @Test
    void prints_the_help_of_an_action() {
      assertThat(session.type("restore --help")).isZero();
      assertThat(session.out()).startsWith("Usage: borgmatic restore [FLAGS]\n");
    }

    @Test
    void prints_help_even_when_told_to_be_silent() {
      session.type("--help -v -2");
      assertThat(session.out()).startsWith("Usage: borgmatic ");
    }
  }
}
