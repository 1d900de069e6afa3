package io.borgmaticshell.adapters.monitoring.delivery;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.domain.problem.OperationFailed;

/// Takes messages to services.
public interface Courier {

  /// Sends a request and waits for the answer, not for ever.
  ///
  /// @throws Undelivered if there is no answer, or one that refuses (a status of 400 or more)
  /// @throws OperationFailed INTERRUPTED if we are
  Reply send(Request request);

  /// Runs a program that delivers what it reads from its standard input.
  ///
  /// @throws Undelivered if it fails
  /// @throws OperationFailed TOOL_MISSING if it is not installed, INTERRUPTED if we are
  void run(CommandLine program, String input);
}
