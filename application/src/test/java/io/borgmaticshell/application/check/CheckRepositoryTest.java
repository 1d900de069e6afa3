package io.borgmaticshell.application.check;

import static io.borgmaticshell.domain.check.CheckName.ARCHIVES;
import static io.borgmaticshell.domain.check.CheckName.DATA;
import static io.borgmaticshell.domain.check.CheckName.REPOSITORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.application.port.TaskOutput;
import io.borgmaticshell.application.port.UneventfulChecks;
import io.borgmaticshell.application.port.progress.ProgressRecorder;
import io.borgmaticshell.application.task.CheckRequest;
import io.borgmaticshell.application.task.Manner;
import io.borgmaticshell.application.task.StructureCheck;
import io.borgmaticshell.application.task.TaskCourse;
import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.check.CheckName;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckRepositoryTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  private final UneventfulChecks checks = new UneventfulChecks();
  private final CheckRepository checkRepository =
      new CheckRepository(checks, checks, new ProgressRecorder(), () -> NOW);

  @Test
  void repository_and_archives_are_checked_in_one_go_unless_configured_otherwise() {
    run(Map.of());
    assertThat(checks.made())
        .extracting(StructureCheck::names)
        .containsExactly(Set.of(REPOSITORY, ARCHIVES));
    assertThat(checks.times()).containsOnlyKeys("repository", "archives/usual");
  }

  @Test
  void what_was_checked_lately_is_left_out() {
    checks.times().put("repository", NOW.minusSeconds(60));
    run(Map.of());
    assertThat(checks.made()).extracting(StructureCheck::names).containsExactly(Set.of(ARCHIVES));
  }

  @Test
  void force_checks_at_any_time() {
    checks.times().put("repository", NOW.minusSeconds(60));
    checks.times().put("archives/usual", NOW.minusSeconds(60));
    run(Map.of(), Set.of(), Manner.FORCE);
    assertThat(checks.made()).hasSize(1);
  }

  @Test
  void only_certain_checks_may_be_wanted() {
    run(Map.of(), Set.of(DATA, CheckName.EXTRACT));
    assertThat(checks.made()).extracting(StructureCheck::names).containsExactly(Set.of(DATA));
    assertThat(checks.others()).containsExactly("extract");
    assertThat(checks.times()).containsOnlyKeys("data/usual", "extract");
  }

  @Test
  void a_limited_check_of_the_repository_is_made_by_itself_and_last() {
    run(
        checks(
            List.of(
                Map.of("name", "repository", "max_duration", 10L),
                Map.of("name", "archives"),
                Map.of("name", "data"))));
    assertThat(checks.made())
        .extracting(StructureCheck::names)
        .containsExactly(Set.of(ARCHIVES, DATA), Set.of(REPOSITORY));
    assertThat(checks.made())
        .extracting(StructureCheck::maxDuration)
        .containsExactly(Optional.empty(), Optional.of("10"));
  }

  @Test
  void disabled_checks_nothing() {
    run(checks(List.of(Map.of("name", "repository"), Map.of("name", "disabled"))));
    assertThat(checks.made()).isEmpty();
  }

  @Test
  void a_repair_asks_for_no_time_and_leaves_none_behind() {
    checks.times().put("repository", NOW);
    run(Map.of(), Set.of(REPOSITORY), Manner.REPAIR);
    assertThat(checks.made()).extracting(StructureCheck::repair).containsExactly(true);
    assertThat(checks.times()).containsOnlyKeys("repository").containsValue(NOW);
  }

  @Test
  void repositories_that_are_not_to_be_checked_are_left_out() {
    run(Map.of("check_repositories", List.of("other")));
    assertThat(checks.made()).isEmpty();
  }

  @Test
  void a_repository_that_does_not_exist_cannot_be_chosen() {
    assertThatThrownBy(() -> run(Map.of("check_repositories", List.of("nowhere"))))
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("'check_repositories' names nowhere");
  }

  @Test
  void a_spot_check_needs_to_know_how_closely_to_look() {
    assertThatThrownBy(() -> run(checks(List.of(Map.of("name", "spot")))))
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("count_tolerance_percentage");
  }

  private void run(Map<String, Object> options) {
    run(options, Set.of());
  }

  private void run(Map<String, Object> options, Set<CheckName> only, Manner... manners) {
    var here = new Repository("/here", Optional.of("here"));
    var configuration =
        new Configuration(
            "/etc/a.yaml",
            List.of(),
            new Options(options),
            List.of(here, new Repository("/other", Optional.of("other"))),
            List.of());
    checkRepository.run(
        new CheckRequest(
            new RepositoryAccess(configuration, here),
            only,
            Optional.empty(),
            Optional.empty(),
            Set.of(manners),
            new TaskCourse(false, TaskCourse.Telling.ANSWERS, false)),
        TaskOutput.NOWHERE);
  }

  private static Map<String, Object> checks(List<Map<String, Object>> entries) {
    return Map.of("checks", entries.stream().map(Options::new).toList());
  }
}
