package io.borgmaticshell.application.port.database;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;

/// Tells database servers what to do.
@FunctionalInterface
public interface DatabaseCommands {
  /// Runs a command to its end.
  ///
  /// @param purpose what it is for, as the beginning of a sentence: "The database cannot be made"
  /// @throws OperationFailed DATABASE if it fails, TOOL_MISSING if the client is not installed
  void run(RepositoryAccess access, CommandLine command, String purpose);
}
