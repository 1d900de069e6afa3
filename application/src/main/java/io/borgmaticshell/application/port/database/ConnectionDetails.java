package io.borgmaticshell.application.port.database;

import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.port.configuration.CredentialSource;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;

/// Completes connections: finds the addresses of containers, and user names and passwords that the
/// configuration only refers to.
public record ConnectionDetails(ContainerDirectory containers, CredentialSource credentials) {

  /// The same target, ready to be connected to.
  ///
  /// @throws OperationFailed as [ContainerDirectory#address] and [CredentialSource#resolve] do
  public DatabaseTarget complete(RepositoryAccess access, DatabaseTarget target) {
    return target
        .reachable(containers::address)
        .identified(text -> credentials.resolve(access, text));
  }
}
