package io.borgmaticshell.application.monitoring;

import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.configuration.ReportingOptions;
import io.borgmaticshell.domain.monitoring.RunState;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/// Runs of configurations that services are told of.
public final class WatchedRuns {
  // Reading a repository, or restoring from it, is nothing that has to happen every day.
  private static final Set<String> ACTIONS = Set.of("create", "prune", "compact", "check");
  private static final int USUAL_VERBOSITY = 1;

  private final Monitoring monitoring;
  private final Transcript transcript;
  private final InstantSource clock;

  public WatchedRuns(Monitoring monitoring, Transcript transcript, InstantSource clock) {
    this.monitoring = monitoring;
    this.transcript = transcript;
    this.clock = clock;
  }

  /// Begins the run of one configuration: its services are told of the start, if one of the actions
  /// concerns them.
  ///
  /// @param actions all actions of the run, as `repo-create`
  /// @throws OperationFailed INTERRUPTED if we are; then the services know that the run failed
  public WatchedRun begin(Configuration configuration, Collection<String> actions, boolean dryRun) {
    var watch =
        Collections.disjoint(actions, ACTIONS)
            ? RunWatch.NOBODY
            : monitoring.watch(configuration, dryRun);
    var verbosity =
        configuration
            .options()
            .number(ReportingOptions.MONITORING_VERBOSITY)
            .orElse(USUAL_VERBOSITY);
    var hearing =
        transcript.hear(verbosity, text -> watch.hear(new LogLine(clock.instant(), text)));
    var run = new WatchedRun(watch, hearing);
    try {
      watch.tell(RunState.START);
      return run;
    } catch (OperationFailed e) {
      run.end(false);
      throw e;
    }
  }
}
