package io.borgmaticshell.adapters.monitoring;

import io.borgmaticshell.adapters.monitoring.delivery.Undelivered;
import io.borgmaticshell.application.monitoring.LogLine;
import io.borgmaticshell.domain.monitoring.RunState;
import io.borgmaticshell.domain.problem.OperationFailed;

/// What one service makes of one run.
@FunctionalInterface
public interface Watch {

  /// Tells the service, for which it was asked at this moment.
  ///
  /// @throws Undelivered if that did not succeed
  /// @throws OperationFailed CREDENTIAL if something it needs is not found, TOOL_MISSING if a
  ///   program is not, INTERRUPTED if we are
  void tell(RunState state);

  /// Takes note of what was logged. Several threads may call it.
  default void hear(LogLine line) {}
}
