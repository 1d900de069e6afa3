package io.borgmaticshell.application.port.database;

import io.borgmaticshell.application.client.Machine;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Asks database servers what they hold, and clients and servers who they are.
@FunctionalInterface
public interface DatabaseCatalog {
  /// Runs a question and returns what was answered.
  ///
  /// @throws OperationFailed DATABASE if the server cannot be asked, TOOL_MISSING if the client is
  ///   not installed
  String ask(RepositoryAccess access, CommandLine question);

  /// Runs a question that need not be answered.
  ///
  /// @throws OperationFailed INTERRUPTED if we are
  default Optional<String> tryAsk(RepositoryAccess access, CommandLine question) {
    try {
      return Optional.of(ask(access, question));
    } catch (OperationFailed failure) {
      if (failure.isInterruption()) {
        throw failure;
      }
      return Optional.empty();
    }
  }

  /// Runs several questions that need not be answered; where the catalog can, at the same time.
  ///
  /// @return the answers there are
  default Map<CommandLine, String> answers(RepositoryAccess access, List<CommandLine> questions) {
    var answers = new LinkedHashMap<CommandLine, String>();
    for (var question : questions) {
      tryAsk(access, question).ifPresent(answer -> answers.put(question, answer));
    }
    return answers;
  }

  /// The clients of this machine. Without an override there are none.
  default Machine machine(RepositoryAccess access) {
    return Machine.BARE;
  }
}
