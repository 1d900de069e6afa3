package io.borgmaticshell.adapters.process;

import io.borgmaticshell.application.client.Machine;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.port.database.DatabaseCatalog;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// Asks servers by way of their own clients.
public final class CommandDatabaseCatalog implements DatabaseCatalog {
  private static final int AT_ONCE = 8;

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

  @Override
  public Map<CommandLine, String> answers(RepositoryAccess access, List<CommandLine> questions) {
    var tasks =
        questions.stream()
            .map(question -> (Callable<Optional<String>>) () -> tryAsk(access, question))
            .toList();
    var answers = new LinkedHashMap<CommandLine, String>();
    try (var executor = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      var results = executor.invokeAll(tasks);
      for (var index = 0; index < results.size(); index++) {
        var question = questions.get(index);
        results.get(index).get().ifPresent(answer -> answers.put(question, answer));
      }
    } catch (InterruptedException e) {
      throw ProcessGroup.interrupted(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof OperationFailed failure
          ? failure
          : new IllegalStateException("A question failed in an unforeseen way.", e.getCause());
    }
    return answers;
  }

  @Override
  public Machine machine(RepositoryAccess access) {
    return new Machine() {
      @Override
      public Optional<String> answer(CommandLine question) {
        return tryAsk(access, question);
      }

      @Override
      public List<String> installed(String program, List<String> folders) {
        return engine.installed(program, folders);
      }
    };
  }
}
