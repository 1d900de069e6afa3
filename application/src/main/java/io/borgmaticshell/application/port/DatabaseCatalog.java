package io.borgmaticshell.application.port;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;

/// Asks database servers what they hold.
@FunctionalInterface
public interface DatabaseCatalog {
  /// Runs a question and returns what was answered.
  ///
  /// @throws OperationFailed DATABASE if the server cannot be asked, TOOL_MISSING if the client is
  ///   not installed
  String ask(RepositoryAccess access, CommandLine question);
}
