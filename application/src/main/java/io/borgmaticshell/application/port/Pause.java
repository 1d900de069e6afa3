package io.borgmaticshell.application.port;

import io.borgmaticshell.domain.problem.OperationFailed;
import java.time.Duration;

/// Lets time pass.
@FunctionalInterface
public interface Pause {
  /// Returns after that time.
  ///
  /// @throws OperationFailed INTERRUPTED as soon as the user stops us
  void take(Duration duration);
}
