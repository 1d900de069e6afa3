package io.borgmaticshell.application.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// When services hear of a run; the order was seen with the original.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchedCourseTest {

  @Test
  void between_the_commands_of_the_whole_run_and_of_the_configuration() {
    assertThat(Course.with("one").watched().run("create"))
        .isEqualTo("be START bc br ba create@one aa+ ar+ ac+ LOG FINISH ae+");
  }

  @Test
  void before_the_commands_that_follow_an_error() {
    assertThat(Course.with("one").watched().failing("create@one").run("create"))
        .isEqualTo("be START bc br ba create@one aa- ar- ac- LOG FAIL err ae- !");
  }

  @Test
  void once_whatever_the_number_of_repositories_and_actions() {
    var options = Map.<String, Object>of("retries", 1L);
    var course =
        new Course().file("/a.yaml", options, Stream.<Options>empty(), "one", "two").watched();

    assertThat(course.failing("prune@one").run("create", "prune"))
        .startsWith("START create@one prune@one ")
        .endsWith(" LOG FAIL !")
        .containsOnlyOnce("START")
        .containsOnlyOnce("FAIL");
  }

  @Test
  void as_finished_when_a_command_ended_with_75() {
    assertThat(Course.with("one").watched().ending("bc", 75).run("create"))
        .contains("START bc")
        .contains("LOG FINISH")
        .doesNotContain("create@one", "FAIL");
  }

  @Test
  void as_failed_when_it_is_interrupted() {
    var course = Course.with("one").watched().failing("create@one", Problem.Kind.INTERRUPTED);

    assertThatThrownBy(() -> course.run("create")).isInstanceOf(OperationFailed.class);
    assertThat(course.told()).contains("create@one").contains("LOG FAIL");
  }

  @Test
  void not_at_all_when_the_whole_run_does_not_begin() {
    assertThat(Course.with("one").watched().ending("be", 1).run("create"))
        .doesNotContain("START", "FAIL");
  }
}
