package io.borgmaticshell.adapters.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.domain.option.Options;
import java.util.List;
import java.util.Map;
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
          .startsWith("[{\"repository\":\"here\",\"archive\":\"host-2026-11-23T20:21:38\",")
          .contains("\"database\":\"users\",\"hook\":\"sample\",\"hostname\":null,\"port\":null,")
          .endsWith("\"bytes\":5,\"proof\":\"proven\"}]");
      assertThat(session.type("dumps --json --database nothing")).isZero();
      assertThat(session.out()).isEqualTo("[]");
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
