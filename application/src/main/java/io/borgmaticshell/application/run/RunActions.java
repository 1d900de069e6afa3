package io.borgmaticshell.application.run;

import io.borgmaticshell.application.monitoring.WatchedRuns;
import io.borgmaticshell.application.port.Pause;
import io.borgmaticshell.application.port.ShellCommands;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.util.ArrayList;

/// Runs the actions of one invocation for the repositories of its configurations, with the commands
/// of the user around every step, and tells the services that watch. What fails does not stop the
/// rest; only an interruption does.
public final class RunActions {
  private final ShellCommands shell;
  private final Pause pause;
  private final WatchedRuns watches;
  private final ProgressListener progress;

  public RunActions(
      ShellCommands shell, Pause pause, WatchedRuns watches, ProgressListener progress) {
    this.shell = shell;
    this.pause = pause;
    this.watches = watches;
    this.progress = progress;
  }

  /// Runs them all.
  ///
  /// @return what failed; the progress listener has heard of it
  /// @throws OperationFailed INTERRUPTED if the user stops us, after the commands that stand after
  ///   the steps that had begun
  public RunReport run(RunRequest request, RepositoryWork work) {
    var hooks = new CommandHooks(shell, progress, request.rehearsal());
    var run = new ConfigurationRun(request, work, hooks, pause, progress);
    var failures = new ArrayList<RunReport.Failure>();
    var whole = new WholeRun(request, hooks, progress);
    if (whole.begins(failures)) {
      for (var one : request.configurations()) {
        var watched = watches.begin(one, request.actions(), request.rehearsal());
        failures.addAll(run.run(one, watched));
      }
      whole.ends(failures);
    }
    return new RunReport(failures);
  }
}
