package io.borgmaticshell.application.run;

import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.util.List;
import java.util.Optional;

/// What went wrong in a run, after all retries. Each failure was told when it happened.
public record RunReport(List<Failure> failures) {
  public RunReport {
    failures = List.copyOf(failures);
  }

  public boolean isSuccess() {
    return failures.isEmpty();
  }

  /// A part that failed.
  ///
  /// @param file the configuration file it belongs to
  /// @param repository the repository it happened in; empty if it did not get that far
  public record Failure(
      String file, Optional<RepositoryAccess> repository, OperationFailed error) {}
}
