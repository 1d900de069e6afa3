package io.borgmaticshell.adapters.process;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.port.database.DatabaseCommands;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;

/// Tells servers by way of their own clients.
public final class ClientCommands implements DatabaseCommands {
  private final ProcessEngine engine;

  public ClientCommands(ProcessEngine engine) {
    this.engine = engine;
  }

  @Override
  public void run(RepositoryAccess access, CommandLine command, String purpose) {
    var directory = access.options().nonEmptyText(RepositoryOptions.WORKING_DIRECTORY);
    try (var group = engine.group()) {
      var exit = group.capture(command.in(directory)).exit();
      if (!exit.isSuccess()) {
        throw OperationFailed.because(
            Problem.Kind.DATABASE,
            purpose + ": " + exit.complaint(),
            "Check the permissions of the user who restores. Nothing was restored.");
      }
    }
  }
}
