package io.borgmaticshell.application.port.database;

import io.borgmaticshell.domain.problem.OperationFailed;

/// Knows where containers can be reached.
@FunctionalInterface
public interface ContainerDirectory {
  /// The network address of a running container, by its name or id. Asked anew each time, because a
  /// container gets another address when it is started again.
  ///
  /// @throws OperationFailed DATABASE if it has none, TOOL_MISSING if no container engine is
  ///   installed
  String address(String container);
}
