package io.borgmaticshell.adapters.process;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.port.DatabaseCatalog;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.nio.charset.StandardCharsets;

/// Asks servers by way of their own clients.
public final class CommandDatabaseCatalog implements DatabaseCatalog {
  private final ProcessEngine engine;

  public CommandDatabaseCatalog(ProcessEngine engine) {
    this.engine = engine;
  }

  @Override
  public String ask(RepositoryAccess access, CommandLine question) {
    var directory = access.options().nonEmptyText(RepositoryOptions.WORKING_DIRECTORY);
    try (var group = engine.group()) {
      var finished = group.capture(question.in(directory));
      if (!finished.exit().isSuccess()) {
        throw OperationFailed.because(
            Problem.Kind.DATABASE,
            "the databases of the server cannot be listed: " + finished.exit().complaint(),
            "Check host, user and password of the entry. No archive was made.");
      }
      return new String(finished.output(), StandardCharsets.UTF_8);
    }
  }
}
