package io.borgmaticshell.application.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The order of everything, written as words (see [Course]); `!` at the end stands for a run that
/// failed.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RunActionsTest {

  @Nested
  class when_all_goes_well {
    @Test
    void repositories_follow_each_other_and_commands_surround_every_step() {
      assertThat(Course.with("one", "two").run("create", "prune"))
          .isEqualTo(
              "be bc"
                  + " br ba create@one aa+ ba prune@one aa+ ar+"
                  + " br ba create@two aa+ ba prune@two aa+ ar+"
                  + " ac+ ae+");
    }

    @Test
    void a_repository_that_is_not_selected_is_passed_over() {
      assertThat(Course.with("one", "two").onlyRepository("two").run("create"))
          .isEqualTo("be bc br ba create@two aa+ ar+ ac+ ae+");
    }

    @Test
    void a_rehearsal_runs_the_actions_alone() {
      assertThat(Course.with("one").rehearsed().run("create")).isEqualTo("create@one");
    }

    @Test
    void an_action_to_skip_is_left_out_with_its_commands() {
      var course =
          new Course()
              .file(
                  "/a.yaml",
                  Map.of("skip_actions", List.of("prune", "key")),
                  Course.usual(""),
                  "one");
      assertThat(course.run("create", "prune", "key export"))
          .isEqualTo("be bc br ba create@one aa+ ar+ ac+ ae+");
    }

    @Test
    void files_follow_each_other_and_share_what_is_around_everything() {
      var shared = Course.entry("before", "everything", "same");
      var course =
          new Course()
              .file("/a.yaml", Map.of(), Stream.concat(Stream.of(shared), Course.usual("1")), "one")
              .file(
                  "/b.yaml", Map.of(), Stream.concat(Stream.of(shared), Course.usual("2")), "two");
      assertThat(course.run("create"))
          .isEqualTo(
              "same be1 be2"
                  + " bc1 br1 ba1 create@one aa1+ ar1+ ac1+"
                  + " bc2 br2 ba2 create@two aa2+ ar2+ ac2+"
                  + " ae1+ ae2+");
    }
  }

  @Nested
  class commands_for_certain_actions {
    private final Course course =
        new Course()
            .file(
                "/a.yaml",
                Map.of(),
                Stream.of("action", "repository", "configuration", "everything")
                    .flatMap(scope ->
                        Stream.of("prune", "check", "key")
                            .map(action ->
                                Course.with(
                                    Course.entry("before", scope, scope.charAt(0) + action),
                                    "when",
                                    List.of(action)))),
                "one");

    @Test
    void run_when_one_of_the_actions_is_asked_for() {
      assertThat(course.run("create", "prune"))
          .isEqualTo("eprune cprune rprune create@one aprune prune@one");
    }

    @Test
    void know_actions_of_a_group_by_the_group() {
      assertThat(course.run("key export")).isEqualTo("ekey ckey rkey akey key export@one");
    }

    @Test
    void never_run_if_they_are_for_none() {
      var none = Course.with(Course.entry("before", "action", "never"), "when", List.of());
      assertThat(new Course().file("/a.yaml", Map.of(), Stream.of(none), "one").run("create"))
          .isEqualTo("create@one");
    }
  }

  @Nested
  class when_something_fails {
    @Test
    void the_rest_of_its_repository_is_left_out_and_the_others_go_on() {
      assertThat(Course.with("one", "two").failing("create@one").run("create", "prune"))
          .isEqualTo(
              "be bc"
                  + " br ba create@one aa- ar-"
                  + " br ba create@two aa+ ba prune@two aa+ ar+"
                  + " ac- err ae- !");
    }

    @Test
    void the_report_names_every_failure() {
      var report = Course.with("one", "two").failing("create@two").ending("ac-", 1).runs("create");
      assertThat(report.failures()).hasSize(1);
      assertThat(report.failures().getFirst().repository().orElseThrow().repository().display())
          .isEqualTo("two");
    }

    /// The command that fails, and the words of a run of `create` on one repository.
    @ParameterizedTest
    @CsvSource({
      "be,  be !",
      "bc,  be bc ac- err ae- !",
      "br,  be bc br ar- ac- err ae- !",
      "ba,  be bc br ba aa- ar- ac- err ae- !",
      "aa+, be bc br ba create@one aa+ ar- ac- err ae- !",
      "ar+, be bc br ba create@one aa+ ar+ ac- err ae- !",
      "ac+, be bc br ba create@one aa+ ar+ ac+ err ae- !",
      "ae+, be bc br ba create@one aa+ ar+ ac+ ae+ !"
    })
    void a_command_counts_as_a_part_of_what_surrounds_it(String command, String words) {
      assertThat(Course.with("one").ending(command, 1).run("create")).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"aa-", "ar-", "ac-", "err", "ae-"})
    void commands_after_a_failure_that_fail_too_change_nothing_but_are_told(String command) {
      var course = Course.with("one").failing("create@one").ending(command, 1);
      assertThat(course.run("create")).isEqualTo("be bc br ba create@one aa- ar- ac- err ae- !");
      assertThat(course.complaints())
          .contains("create@one failed.")
          .contains("ended with exit code 1): " + command);
    }

    @Test
    void commands_after_it_in_the_same_entry_and_on_the_same_side_do_not_run() {
      var course =
          new Course()
              .file(
                  "/a.yaml",
                  Map.of(),
                  Stream.of(
                      Course.entry("before", "action", "first", "second"),
                      Course.entry("before", "action", "third"),
                      Course.entry("after", "action", "fourth", "fifth"),
                      Course.entry("after", "action", "sixth")),
                  "one")
              .ending("first", 1)
              .ending("fourth", 1);
      assertThat(course.run("create")).isEqualTo("first fourth !");
    }
  }

  @Nested
  class when_a_command_asks_to_leave_the_rest_out {
    @ParameterizedTest
    @CsvSource({
      "bc,  be bc ae+",
      "br,  be bc br ac+ ae+",
      "ba,  be bc br ba ar- ac+ ae+",
      "aa+, be bc br ba create@one aa+ ar- ac+ ae+",
      "ar+, be bc br ba create@one aa+ ba prune@one aa+ ar+ ac+ ae+",
      "ac+, be bc br ba create@one aa+ ba prune@one aa+ ar+ ac+ ae+"
    })
    void that_is_no_failure(String command, String words) {
      var course = Course.with("one").ending(command, 75);
      assertThat(course.run("create", "prune")).isEqualTo(words);
      assertThat(course.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"be, be !", "ae+, be bc br ba create@one aa+ ar+ ac+ ae+ !"})
    void but_the_whole_run_cannot_be_left_out(String command, String words) {
      assertThat(Course.with("one").ending(command, 75).run("create")).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
      "aa-, be bc br ba create@one aa- ar- ac+ ae+",
      "ar-, be bc br ba create@one aa- ar- ac+ ae+",
      "ac-, be bc br ba create@one aa- ar- ac- ae- !",
      "err, be bc br ba create@one aa- ar- ac- err ae- !"
    })
    void after_a_failure_it_hides_it_from_all_but_the_user(String command, String words) {
      var course = Course.with("one").failing("create@one").ending(command, 75);
      assertThat(course.run("create")).isEqualTo(words);
      assertThat(course.complaints()).contains("create@one failed.");
    }
  }

  @Nested
  class when_a_failure_is_to_be_tried_again {
    private Course retrying(int retries, int wait) {
      return new Course()
          .file(
              "/a.yaml",
              Map.of("retries", (long) retries, "retry_wait", (long) wait),
              Stream.of(
                  Course.entry("before", "repository", "br"),
                  Course.entry("after", "error", "err")),
              "one",
              "two");
    }

    @Test
    void the_repository_goes_to_the_end_and_waits_longer_each_time() {
      assertThat(retrying(2, 3).failing("create@one").run("create"))
          .isEqualTo("br create@one br create@two wait-3 br create@one wait-6 br create@one err !");
    }

    @Test
    void it_waits_only_if_that_is_wished() {
      var course = retrying(1, 0).failing("create@two");
      assertThat(course.run("create")).isEqualTo("br create@one br create@two br create@two err !");
      assertThat(course.complaints())
          .startsWith("two: create@two failed.\nIt is tried again (1 of 1).\n");
    }

    @Test
    void so_is_what_a_command_asked_to_leave_out() {
      assertThat(retrying(1, 0).ending("br", 75).run("create")).isEqualTo("br br br br");
    }

    @Test
    void a_configuration_that_does_not_begin_is_not() {
      var course =
          new Course()
              .file("/a.yaml", Map.of("retries", 2L), Course.usual(""), "one")
              .ending("bc", 1);
      assertThat(course.run("create")).isEqualTo("be bc ac- err ae- !");
    }
  }

  @Nested
  class when_the_user_interrupts {
    @ParameterizedTest
    @CsvSource({
      "bc, be bc",
      "br, be bc br ac-",
      "ba, be bc br ba ar- ac-",
      "aa+, be bc br ba create@one aa+ ar- ac-"
    })
    void a_command_the_steps_that_had_begun_are_ended(String command, String words) {
      var course = Course.with("one", "two").ending(command, 130);
      assertThatThrownBy(() -> course.run("create")).isInstanceOf(OperationFailed.class);
      assertThat(course.told()).isEqualTo(words);
    }

    @Test
    void an_action_the_steps_that_had_begun_are_ended() {
      var course = Course.with("one", "two").failing("create@one", Problem.Kind.INTERRUPTED);
      assertThatThrownBy(() -> course.run("create")).isInstanceOf(OperationFailed.class);
      assertThat(course.told()).isEqualTo("be bc br ba create@one aa- ar- ac-");
    }

    @ParameterizedTest
    @CsvSource({"aa-, be bc br ba create@one aa-", "ar-, be bc br ba create@one aa- ar-"})
    void once_more_while_a_step_is_ended_the_others_are_not(String command, String words) {
      var course =
          Course.with("one", "two")
              .failing("create@one", Problem.Kind.INTERRUPTED)
              .ending(command, 130);
      assertThatThrownBy(() -> course.run("create")).isInstanceOf(OperationFailed.class);
      assertThat(course.told()).isEqualTo(words);
    }
  }

  @Nested
  class placeholders {
    private String told(String order, String scope, String template) {
      var course =
          new Course()
              .file(
                  "/a b.yaml",
                  Map.of("log_file", "/var/log/x"),
                  Stream.of(Course.entry(order, scope, template)),
                  "o'ne")
              .failing("create@o'ne");
      course.run("create");
      return course.told().replace("create@o'ne", "").strip() + "|" + course.complaints();
    }

    @Test
    void become_words_of_the_shell() {
      assertThat(told("before", "repository", "{repository_label} {configuration_filename}"))
          .startsWith("'o'\"'\"'ne' '/a b.yaml'|");
      assertThat(told("before", "action", "{repository} {repositories} {log_file}"))
          .startsWith("'/backup/o'\"'\"'ne' '/backup/o'\"'\"'ne' /var/log/x|");
    }

    @Test
    void tell_what_went_wrong() {
      assertThat(told("after", "error", "{error} {output} {repository_label}"))
          .startsWith("'create@o'\"'\"'ne failed.' 'no space left' 'o'\"'\"'ne'|");
    }

    @Test
    void that_mean_nothing_stay_and_are_told_unless_they_mean_something_to_Borg() {
      assertThat(told("before", "configuration", "{repository} {hostname} {now:%Y}"))
          .startsWith("{repository} {hostname} {now:%Y}|{repository} means nothing")
          .doesNotContain("{hostname} means");
    }

    @Test
    void are_left_alone_when_they_are_escaped() {
      assertThat(told("before", "action", "\\{repository\\} {{log_file}}"))
          .startsWith("{repository} {/var/log/x}|create@");
    }
  }
}
