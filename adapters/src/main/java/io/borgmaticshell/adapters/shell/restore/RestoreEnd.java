package io.borgmaticshell.adapters.shell.restore;

import io.borgmaticshell.adapters.shell.action.Task;
import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.application.restore.RestoreOutcome;
import io.borgmaticshell.application.restore.RestoreReport;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;
import java.util.stream.Stream;

/// Tells how a restore ended, and makes what is missing the failure of the action.
final class RestoreEnd {
  private final RestoreReport report;
  private final String howToGoOn;
  private final Output output;

  /// @param howToGoOn what to do where some of several databases are missing
  RestoreEnd(RestoreReport report, String howToGoOn, Output output) {
    this.report = report;
    this.howToGoOn = howToGoOn;
    this.output = output;
  }

  /// Says nothing more where all is well, unless a document is wished: each step was told when it
  /// was taken.
  ///
  /// @throws OperationFailed if anything is missing
  void tell(Task task, boolean json) {
    if (json) {
      output.object(new RestoreSummary(report).json(task.repository()));
    }
    report.lines().stream()
        .filter(line -> line.outcome() instanceof RestoreOutcome.Rehearsed)
        .forEach(line ->
            output.step(
                "%s would be restored from %s".formatted(line.dump().display(), report.archive())));
    if (report.missing() > 0) {
      if (report.lines().size() > 1) {
        output.problem(new RestoreSummary(report).table(output.screenOfProblems()));
      }
      throw new OperationFailed(problem());
    }
  }

  private Problem problem() {
    var failures = report.lines().stream().flatMap(RestoreEnd::failure).toList();
    if (unconfigured().size() == report.missing()) {
      return new Problem(
          Problem.Kind.CONFIGURATION,
          "The configuration has no entry for %s.".formatted(String.join(", ", unconfigured())),
          "Add one, so that it is known where and how to restore.");
    }
    return report.lines().size() == 1 ? failures.getFirst() : several(failures.getFirst().kind());
  }

  private Problem several(Problem.Kind cause) {
    var count = report.missing();
    return new Problem(
        report.isInterrupted() ? Problem.Kind.INTERRUPTED : cause,
        "%s%d of %d databases %s not restored."
            .formatted(
                report.isInterrupted() ? "Interrupted: " : "",
                count,
                report.lines().size(),
                count == 1 ? "was" : "were"),
        howToGoOn);
  }

  private List<String> unconfigured() {
    return report.lines().stream()
        .filter(line -> line.outcome() instanceof RestoreOutcome.NotConfigured)
        .map(line -> line.dump().display())
        .toList();
  }

  private static Stream<Problem> failure(RestoreReport.Line line) {
    return line.outcome() instanceof RestoreOutcome.Failed(var problem)
        ? Stream.of(problem)
        : Stream.empty();
  }
}
