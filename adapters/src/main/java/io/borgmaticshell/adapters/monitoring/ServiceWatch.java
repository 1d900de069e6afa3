package io.borgmaticshell.adapters.monitoring;

import io.borgmaticshell.adapters.monitoring.delivery.Undelivered;
import io.borgmaticshell.application.monitoring.LogLine;
import io.borgmaticshell.domain.monitoring.RunState;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.problem.OperationFailed;

/// One service that watches a run: when it is told, and what becomes of it if it cannot be.
final class ServiceWatch {
  // Every service that has the option calls it so.
  private static final OptionSpec STATES = OptionSpec.texts("states", "When to tell it.");

  private final MonitoringService service;
  private final Assignment assignment;
  private final boolean dryRun;
  private final Watch watch;

  ServiceWatch(MonitoringService service, Assignment assignment, boolean dryRun) {
    this.service = service;
    this.assignment = assignment;
    this.dryRun = dryRun;
    this.watch = service.watch(assignment);
  }

  boolean wants(RunState state) {
    return service.states().contains(state)
        && (assignment.options().has(STATES)
            ? assignment.options().texts(STATES).contains(state.word())
            : service.usualStates().contains(state));
  }

  String announcement(RunState state) {
    return "%s: telling %s: %s%s"
        .formatted(
            assignment.origin().configuration(),
            service.title(),
            state.word(),
            dryRun ? " (dry run: nothing is sent)" : "");
  }

  void tell(RunState state) {
    if (dryRun) {
      return;
    }
    try {
      watch.tell(state);
    } catch (Undelivered e) {
      remark(state, e.what());
    } catch (OperationFailed e) {
      if (e.isInterruption()) {
        throw e;
      }
      remark(state, e.problem().text().replace("\n", " ").replaceAll("\\.$", ""));
    }
  }

  void hear(LogLine line) {
    if (!dryRun) {
      watch.hear(line);
    }
  }

  private void remark(RunState state, String why) {
    assignment.remark(
        "%s could not be told of '%s': %s. Check `%s:`; the run goes on without it."
            .formatted(service.title(), state.word(), why, service.section().key()));
  }
}
