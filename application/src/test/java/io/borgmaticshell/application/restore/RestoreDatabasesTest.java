package io.borgmaticshell.application.restore;

import static io.borgmaticshell.application.SampleAccess.access;
import static io.borgmaticshell.application.restore.RestoreScene.MYSQL_USERS;
import static io.borgmaticshell.application.restore.RestoreScene.ORDERS;
import static io.borgmaticshell.application.restore.RestoreScene.USERS;
import static io.borgmaticshell.application.restore.RestoreScene.everything;
import static io.borgmaticshell.application.restore.RestoreScene.manner;
import static io.borgmaticshell.application.restore.RestoreScene.outcomes;
import static io.borgmaticshell.application.restore.RestoreScene.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.restore.request.Confirmation;
import io.borgmaticshell.application.restore.request.RestoreCourse;
import io.borgmaticshell.application.restore.request.RestoreCourse.Safety;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.restore.RestoreSelector;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoreDatabasesTest {
  private final RestoreScene scene = new RestoreScene();

  {
    scene.backUp(MYSQL_USERS, ORDERS, USERS);
  }

  @Test
  void brings_everything_back_in_the_order_of_the_archive() {
    var report = scene.restore.run(everything(MYSQL_USERS, ORDERS, USERS));
    assertThat(scene.restored)
        .containsExactly(
            "users (mysql) <- cat users",
            "orders@db1 (postgresql) <- cat --host db2 orders",
            "users (postgresql) <- cat users");
    assertThat(report.lines()).hasSize(3);
    assertThat(report.missing()).isZero();
    assertThat(report.archive()).isEqualTo(scene.archives.archives(access()).getFirst().name());
  }

  @Test
  void brings_the_selected_back_each_once() {
    var orders = new RestoreSelector(Optional.of("orders"), Optional.empty());
    scene.restore.run(request(List.of(orders, orders), false, MYSQL_USERS, ORDERS, USERS));
    assertThat(scene.restored).containsExactly("orders@db1 (postgresql) <- cat --host db2 orders");
  }

  @Test
  void touches_nothing_in_a_dry_run_but_tells_what_would_be() {
    var report =
        scene.restore.run(
            request(List.of(RestoreSelector.EVERYTHING), true, MYSQL_USERS, ORDERS, USERS));
    assertThat(scene.restored).isEmpty();
    assertThat(report.lines())
        .extracting(line -> line.dump().display())
        .containsExactly("users (mysql)", "orders@db1 (postgresql)", "users (postgresql)");
    assertThat(report.lines())
        .extracting(RestoreReport.Line::outcome)
        .containsOnly(new RestoreOutcome.Rehearsed());
  }

  @ParameterizedTest(name = "--database {0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          users   | Several dumps fit --database users.            | users (mysql)       --hook mysql
          nothing | holds no dump that fits --database nothing.    | orders@db1 (postgresql)
          """)
  void touches_nothing_unless_every_selector_picks_something(
      String database, String what, String advice) {
    var selectors =
        List.of(
            new RestoreSelector(Optional.of("orders"), Optional.empty()),
            new RestoreSelector(Optional.of(database), Optional.empty()));
    assertThatThrownBy(
            () -> scene.restore.run(request(selectors, false, MYSQL_USERS, ORDERS, USERS)))
        .isInstanceOfSatisfying(
            OperationFailed.class,
            failure -> {
              assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.SELECTION);
              assertThat(failure.problem().what()).contains(what);
              assertThat(failure.problem().advice()).contains(advice);
            });
    assertThat(scene.restored).isEmpty();
  }

  @Test
  void restores_what_is_configured_and_names_the_rest() {
    var report = scene.restore.run(everything(USERS));
    assertThat(scene.restored).containsExactly("users (postgresql) <- cat users");
    assertThat(outcomes(report)).containsExactly("NotConfigured", "NotConfigured", "Restored");
  }

  @Test
  void goes_on_after_a_failure_and_tells_of_it_at_once() {
    scene.refused.put("orders", Problem.Kind.DATABASE);
    var report = scene.restore.run(everything(MYSQL_USERS, ORDERS, USERS));
    assertThat(scene.restored)
        .containsExactly("users (mysql) <- cat users", "users (postgresql) <- cat users");
    assertThat(outcomes(report)).containsExactly("Restored", "Failed", "Restored");
    assertThat(scene.progress.events())
        .singleElement()
        .isInstanceOfSatisfying(
            ProgressEvent.RestoreFailed.class,
            event -> assertThat(event.problem().what()).isEqualTo("orders is refused."));
  }

  @Test
  void leaves_the_failure_of_the_only_one_to_the_report() {
    scene.refused.put("orders", Problem.Kind.DATABASE);
    var orders = new RestoreSelector(Optional.of("orders"), Optional.empty());
    var report = scene.restore.run(request(List.of(orders), false, MYSQL_USERS, ORDERS, USERS));
    assertThat(outcomes(report)).containsExactly("Failed");
    assertThat(scene.progress.events()).isEmpty();
  }

  @Test
  void stops_at_the_first_failure_where_that_is_wished() {
    scene.refused.put("orders", Problem.Kind.DATABASE);
    var report =
        scene.restore.run(
            request(
                List.of(RestoreSelector.EVERYTHING),
                manner(new RestoreCourse(true, false, Safety.NONE, Confirmation.NOT_NEEDED)),
                MYSQL_USERS,
                ORDERS,
                USERS));
    assertThat(scene.restored).containsExactly("users (mysql) <- cat users");
    assertThat(outcomes(report)).containsExactly("Restored", "Failed", "Skipped");
  }

  @Test
  void stops_when_it_is_interrupted_and_says_what_is_done() {
    scene.refused.put("orders", Problem.Kind.INTERRUPTED);
    var report = scene.restore.run(everything(MYSQL_USERS, ORDERS, USERS));
    assertThat(scene.restored).containsExactly("users (mysql) <- cat users");
    assertThat(outcomes(report)).containsExactly("Restored", "Failed", "Skipped");
    assertThat(report.isInterrupted()).isTrue();
    assertThat(report.missing()).isEqualTo(2);
  }

  @Test
  void complains_about_an_archive_without_dumps() {
    scene.backUp();
    assertThatThrownBy(() -> scene.restore.run(everything(USERS)))
        .isInstanceOfSatisfying(
            OperationFailed.class,
            failure -> {
              assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.SELECTION);
              assertThat(failure.problem().what()).contains("holds no database dumps");
            });
  }
}
