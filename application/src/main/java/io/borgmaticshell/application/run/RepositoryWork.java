package io.borgmaticshell.application.run;

import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;

/// What the actions of an invocation do to one repository.
@FunctionalInterface
public interface RepositoryWork {
  /// Runs one action.
  ///
  /// @param action one of the names of the [RunRequest]
  /// @throws OperationFailed if it fails
  void run(String action, RepositoryAccess access);
}
