package io.borgmaticshell.adapters.borg.restore;

import io.borgmaticshell.adapters.process.ChildProcess;
import io.borgmaticshell.adapters.process.Exit;
import io.borgmaticshell.adapters.process.NamedPipe;
import io.borgmaticshell.adapters.process.ProcessGroup;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// A client that reads a dump, and the thread that feeds it.
final class ClientFeed {
  private ClientFeed() {}

  /// Feeds a client, up to the end of its input.
  @FunctionalInterface
  interface Feeding {
    /// Feeds it, and waits for its end.
    ///
    /// @param pipe the standard input of the client
    /// @return how the client ended
    Exit feed(ChildProcess client, NamedPipe pipe) throws IOException, InterruptedException;
  }

  /// Starts a client, and waits until it was fed.
  static Exit run(CommandLine command, RestoreRun.Surroundings surroundings, Feeding feeding)
      throws IOException, InterruptedException {
    var place = surroundings.workspace().unarchived().resolve("input");
    var pipe = NamedPipe.make(List.of(place), surroundings.group()).getFirst();
    var client = surroundings.group().startReading(command, pipe.path());
    var fed = new FutureTask<>(() -> feeding.feed(client, pipe));
    Thread.ofPlatform().daemon().name("restore").start(fed);
    try {
      return fed.get();
    } catch (ExecutionException e) {
      throw cause(e);
    } finally {
      // It must not take the end of its input for the end of the dump.
      client.close();
      pipe.remove();
    }
  }

  private static RuntimeException cause(ExecutionException e) {
    return switch (e.getCause()) {
      case OperationFailed problem -> problem;
      case InterruptedException ending -> ProcessGroup.interrupted(ending);
      case null, default ->
          new IllegalStateException("A restore failed in an unforeseen way.", e.getCause());
    };
  }
}
