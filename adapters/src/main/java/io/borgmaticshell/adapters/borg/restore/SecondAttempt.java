package io.borgmaticshell.adapters.borg.restore;

import io.borgmaticshell.adapters.process.ChildProcess;
import io.borgmaticshell.adapters.process.ClientFailure;
import io.borgmaticshell.adapters.process.Exit;
import io.borgmaticshell.adapters.process.NamedPipe;
import io.borgmaticshell.adapters.process.Relay;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/// Loads a dump in the second way of its recipe: through a program that converts it. The client
/// sees the end of its input only after that program, too, has ended with success.
final class SecondAttempt {
  private final StoredDump dump;
  private final RestoreRecipe recipe;
  private final RestoreRecipe.SecondWay way;
  private final RestoreRun.Surroundings surroundings;
  private final Optional<String> directory;

  SecondAttempt(
      StoredDump dump,
      RestoreRecipe recipe,
      RestoreRecipe.SecondWay way,
      RestoreRun.Surroundings surroundings,
      Optional<String> directory) {
    this.dump = dump;
    this.recipe = recipe;
    this.way = way;
    this.surroundings = surroundings;
    this.directory = directory;
  }

  /// Loads a dump that is a stream.
  LoadedDump.Loaded load(OpenedDump opened) throws IOException, InterruptedException {
    var relay = new Relay(recipe.endMark());
    try {
      var exit =
          run(client -> {
            var folder = surroundings.workspace().unarchived();
            var conversion = Conversion.ofStream(convert(), client, folder, surroundings.group());
            try {
              relay.pump(opened.content(), conversion);
              StreamedDump.prove(opened, relay, recipe, surroundings);
              relay.release(conversion);
            } catch (IOException e) {
              return conversion.outcome().map(SecondAttempt::early);
            }
            return conversion.finish();
          });
      return new LoadedDump.Loaded(exit, relay.bytes());
    } finally {
      opened.close();
    }
  }

  // A program that does not want all of a dump cannot have made the best of it.
  private static Exit early(Exit exit) {
    return exit.isSuccess() ? new Exit(1, exit.lastWords()) : exit;
  }

  /// Loads a dump that was extracted.
  Exit load(Path files) throws IOException, InterruptedException {
    var command = convert().withDumpDirectory(files.toString());
    return run(client -> Conversion.ofFiles(command, client, surroundings.group()).finish());
  }

  private CommandLine convert() {
    return way.convert().in(directory);
  }

  /// Writes all of the dump to the client.
  @FunctionalInterface
  private interface Source {
    /// Converts the dump and passes it on.
    ///
    /// @return how the conversion ended; empty if the client read no more
    Optional<Exit> passTo(OutputStream client) throws IOException, InterruptedException;
  }

  private Exit run(Source source) throws IOException, InterruptedException {
    return ClientFeed.run(
        way.load().in(directory), surroundings, (client, pipe) -> feed(source, client, pipe));
  }

  private Exit feed(Source source, ChildProcess client, NamedPipe pipe)
      throws IOException, InterruptedException {
    try (var toClient = pipe.openForWriting()) {
      var edited = way.edit().apply(toClient);
      var converted = source.passTo(edited);
      if (converted.isPresent() && !converted.get().isSuccess()) {
        throw new OperationFailed(
            ClientFailure.ofRestore(
                dump.id(), way.convert().program(), converted.get(), RestoreRun.UNCHANGED));
      }
      if (converted.isPresent()) {
        edited.close();
        client.endInput();
      }
    } catch (IOException e) {
      // The client reads no more: its exit code says why.
    }
    return client.finish();
  }
}
