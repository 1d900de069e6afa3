package io.borgmaticshell.application.monitoring;

import io.borgmaticshell.domain.monitoring.RunState;
import io.borgmaticshell.domain.problem.OperationFailed;

/// The services that watch one run.
public interface RunWatch {
  /// When there are none.
  RunWatch NOBODY =
      new RunWatch() {
        @Override
        public void tell(RunState state) {}

        @Override
        public void hear(LogLine line) {}
      };

  /// Tells those who want to know it. Who cannot be told is a warning, not a failure: a backup does
  /// not depend on it.
  ///
  /// @throws OperationFailed INTERRUPTED if we are
  void tell(RunState state);

  /// Takes note of a line of the log, for those who are sent logs. May be called by any thread.
  void hear(LogLine line);
}
