package io.borgmaticshell.application.monitoring;

import io.borgmaticshell.domain.monitoring.RunState;
import io.borgmaticshell.domain.problem.OperationFailed;

/// A run that services know to have begun, and that must be ended once.
public final class WatchedRun {
  private final RunWatch watch;
  private final Transcript.Hearing hearing;

  WatchedRun(RunWatch watch, Transcript.Hearing hearing) {
    this.watch = watch;
    this.hearing = hearing;
  }

  /// Tells the services what the run logged, and how it went.
  ///
  /// @param well whether nothing failed; a run that was interrupted has failed
  /// @throws OperationFailed INTERRUPTED if we are interrupted meanwhile
  public void end(boolean well) {
    // What was interrupted is the run. Its end is told all the same: that is what they wait for.
    var interrupted = Thread.interrupted();
    try {
      watch.tell(RunState.LOG);
      watch.tell(well ? RunState.FINISH : RunState.FAIL);
    } finally {
      hearing.close();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
