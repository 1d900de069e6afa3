package io.borgmaticshell.adapters.borg.transfer;

import io.borgmaticshell.adapters.process.Exit;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.application.port.ProgressEvent;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import io.borgmaticshell.domain.dump.DumpShape;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.io.IOException;
import java.util.Optional;

/// Hands one dump to its client.
final class LoadedDump {
  private final RepositoryAccess access;
  private final StoredDump dump;
  private final RestoreRun.Surroundings surroundings;
  private Optional<OpenedDump> opened;

  /// @param opened the dump, if it is a stream
  LoadedDump(
      RepositoryAccess access,
      StoredDump dump,
      RestoreRun.Surroundings surroundings,
      Optional<OpenedDump> opened) {
    this.access = access;
    this.dump = dump;
    this.surroundings = surroundings;
    this.opened = opened;
  }

  /// What became of loading a dump.
  ///
  /// @param bytes of the dump
  record Loaded(Exit exit, long bytes) {}

  /// Waits until the client has ended with success.
  ///
  /// @return the bytes of the dump
  /// @throws OperationFailed as [io.borgmaticshell.application.port.DumpTransfer#restore] does
  long load(RestoreRecipe recipe, CommandLine command) throws IOException, InterruptedException {
    var directory = access.options().nonEmptyText(RepositoryOptions.WORKING_DIRECTORY);
    var loaded =
        dump.shape() == DumpShape.STREAM
            ? new StreamedDump(open(), recipe, surroundings).load(command.in(directory))
            : new ExtractedDirectory(access, dump, surroundings).load(command, directory);
    var exit = loaded.exit();
    if (!exit.isSuccess()) {
      throw new OperationFailed(
          ClientFailure.ofRestore(
              dump.id(), command.program(), exit, RestoreRun.stateAfterFailure(recipe)));
    }
    if (recipe.piecemeal().isPresent()) {
      repeat(command, exit);
    }
    return loaded.bytes();
  }

  // A dump can be read once; for another time Borg starts again.
  private OpenedDump open() throws InterruptedException {
    var fresh = opened;
    opened = Optional.empty();
    return fresh.isPresent() ? fresh.get() : OpenedDump.begin(access, dump, surroundings);
  }

  // A client that goes on after errors ends with success all the same.
  private void repeat(CommandLine command, Exit exit) {
    if (!exit.lastWords().isEmpty()) {
      surroundings
          .progress()
          .on(
              new ProgressEvent.Warned(
                  "%s: %s said:\n%s"
                      .formatted(
                          dump.id().display(),
                          command.program(),
                          String.join("\n", exit.lastWords()))));
    }
  }
}
