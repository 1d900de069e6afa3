package io.borgmaticshell.adapters.shell.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.adapters.shell.action.Audience;
import io.borgmaticshell.adapters.shell.action.Task;
import io.borgmaticshell.adapters.shell.grammar.FlagValues;
import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.adapters.shell.table.Screen;
import io.borgmaticshell.application.hook.SampleHook;
import io.borgmaticshell.application.restore.RestoreOutcome;
import io.borgmaticshell.application.restore.RestoreReport;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoreSummaryTest {
  private static final RestoreReport.Line RESTORED =
      line("users", "db1", new RestoreOutcome.Restored());
  private static final RestoreReport.Line FAILED =
      line(
          "app",
          "",
          new RestoreOutcome.Failed(
              new Problem(
                  Problem.Kind.DATABASE,
                  "app (sqlite) was not restored: no such file.",
                  "The database is as it was before.")));
  private static final RestoreReport.Line SKIPPED =
      line("orders", "", new RestoreOutcome.Skipped("the restore was interrupted"));
  private static final RestoreReport.Line UNCONFIGURED =
      line("old", "", new RestoreOutcome.NotConfigured());

  private final StringWriter err = new StringWriter();
  private final Output output = new Output(new StringWriter(), err);

  @Test
  void shows_each_database_with_what_became_of_it() {
    assertThat(
            new RestoreSummary(report(RESTORED, FAILED, SKIPPED, UNCONFIGURED))
                .table(Screen.none()))
        .isEqualTo(
            """
            users@db1 (sqlite)  restored
            app (sqlite)        failed: no such file.
            orders (sqlite)     not restored: the restore was interrupted
            old (sqlite)        not configured\
            """);
  }

  @Test
  void shows_the_same_to_programs() {
    assertThat(new RestoreSummary(report(RESTORED, FAILED, UNCONFIGURED)).json("vault"))
        .isEqualTo(
            "{\"repository\":\"vault\",\"archive\":\"monday\",\"dumps\":["
                + "{\"database\":\"users\",\"hook\":\"sqlite\",\"hostname\":\"db1\","
                + "\"outcome\":\"restored\"},"
                + "{\"database\":\"app\",\"hook\":\"sqlite\","
                + "\"outcome\":\"failed\",\"reason\":\"no such file.\"},"
                + "{\"database\":\"old\",\"hook\":\"sqlite\",\"outcome\":\"not configured\"}]}");
  }

  @Test
  void says_nothing_when_all_is_well() {
    end(report(RESTORED, RESTORED));
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void makes_the_failure_of_the_only_database_that_of_the_action() {
    fails(report(FAILED), "app (sqlite) was not restored: no such file.");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void counts_what_is_missing_among_several_below_a_table() {
    fails(report(RESTORED, FAILED, SKIPPED), "2 of 3 databases were not restored.");
    assertThat(err.toString()).contains("users@db1 (sqlite)  restored\n");
  }

  @Test
  void asks_for_an_entry_when_only_that_is_missing() {
    fails(report(RESTORED, UNCONFIGURED), "The configuration has no entry for old (sqlite).");
  }

  private void fails(RestoreReport report, String what) {
    assertThatThrownBy(() -> end(report))
        .isInstanceOfSatisfying(
            OperationFailed.class, failure -> assertThat(failure.problem().what()).isEqualTo(what));
  }

  private void end(RestoreReport report) {
    var configuration = SampleHook.configuration("/etc/a.yaml", List.of("vault"), List.of());
    var access = new RepositoryAccess(configuration, configuration.repositories().getFirst());
    new RestoreEnd(report, "Try again.", output)
        .tell(new Task(access, FlagValues.NONE, List.of(), false, Audience.NONE), false);
  }

  private static RestoreReport report(RestoreReport.Line... lines) {
    return new RestoreReport(new ArchiveName("monday"), List.of(lines), Optional.empty());
  }

  private static RestoreReport.Line line(String name, String host, RestoreOutcome outcome) {
    var id =
        new DumpId(
            HookName.of("sqlite"),
            name,
            Optional.of(host).filter(text -> !text.isEmpty()),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty());
    return new RestoreReport.Line(id, outcome);
  }
}
