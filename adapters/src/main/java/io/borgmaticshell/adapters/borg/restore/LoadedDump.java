package io.borgmaticshell.adapters.borg.restore;

import io.borgmaticshell.adapters.process.ClientFailure;
import io.borgmaticshell.adapters.process.Exit;
import io.borgmaticshell.adapters.process.ProcessGroup;
import io.borgmaticshell.adapters.process.Relay;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import io.borgmaticshell.domain.dump.DumpShape;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalLong;

/// Hands one dump to its client.
final class LoadedDump {
  private final RepositoryAccess access;
  private final StoredDump dump;
  private final RestoreRun.Surroundings surroundings;
  private Optional<OpenedDump> opened;
  private OptionalLong proven = OptionalLong.empty();

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

  /// Reads all of the dump, so that it is known to be whole before a client begins; does nothing if
  /// that is known already. Files are extracted before a client begins anyway.
  ///
  /// @throws OperationFailed ARCHIVE if it is not
  void prove(RestoreRecipe recipe) throws InterruptedException {
    if (dump.shape() == DumpShape.STREAM && proven.isEmpty()) {
      var relay = new Relay(recipe.endMark());
      var source = open();
      surroundings.progress().on(new ProgressEvent.Proving(dump.id(), relay.gauge()));
      try {
        ProcessGroup.attended(() -> {
          relay.pump(source.content(), OutputStream.nullOutputStream());
          return relay.bytes();
        });
        StreamedDump.prove(source, relay, recipe, surroundings);
        proven = OptionalLong.of(relay.bytes());
      } finally {
        source.close();
      }
    }
  }

  /// Waits until the client has ended with success.
  ///
  /// @return the bytes of the dump
  /// @throws OperationFailed as [io.borgmaticshell.application.port.DumpTransfer#restore] does
  long load(RestoreRecipe recipe, CommandLine command) throws IOException, InterruptedException {
    var loaded =
        dump.shape() == DumpShape.STREAM ? loadStream(recipe, command) : loadFiles(recipe, command);
    var exit = loaded.exit();
    if (!exit.isSuccess()) {
      throw new OperationFailed(blame(recipe, command, exit));
    }
    if (recipe.piecemeal().isPresent()) {
      repeat(command, exit);
    }
    proven = OptionalLong.of(loaded.bytes());
    return loaded.bytes();
  }

  private Loaded loadStream(RestoreRecipe recipe, CommandLine command)
      throws IOException, InterruptedException {
    var source = proven.isPresent() ? new SteadyDump(this::open, proven.getAsLong()) : open();
    var loaded = new StreamedDump(source, recipe, surroundings).load(command.in(directory()));
    var second = secondAttempt(recipe, loaded.exit());
    return second.isPresent() ? second.get().load(open()) : loaded;
  }

  private Loaded loadFiles(RestoreRecipe recipe, CommandLine command)
      throws IOException, InterruptedException {
    var files = new ExtractedDirectory(access, dump, surroundings).extract();
    var client = command.withDumpDirectory(files.toString()).in(directory());
    var exit = surroundings.group().capture(client).exit();
    var second = secondAttempt(recipe, exit);
    return new Loaded(second.isPresent() ? second.get().load(files) : exit, FileTree.size(files));
  }

  private Optional<SecondAttempt> secondAttempt(RestoreRecipe recipe, Exit exit) {
    return recipe
        .secondWay()
        .filter(way -> !exit.isSuccess() && way.symptom().matcher(exit.complaint()).find())
        .map(way -> {
          surroundings
              .progress()
              .on(
                  new ProgressEvent.Noted(
                      "%s: %s Trying it by way of %s."
                          .formatted(
                              dump.id().display(),
                              exit.lastWords().getFirst(),
                              way.load().program())));
          return new SecondAttempt(dump, recipe, way, surroundings, directory());
        });
  }

  private Problem blame(RestoreRecipe recipe, CommandLine command, Exit exit) {
    var state = RestoreRun.stateAfterFailure(recipe);
    return recipe
        .explanation()
        .flatMap(
            check -> ClientFailure.ofVersion(dump.id(), check, exit, state, surroundings.machine()))
        .orElseGet(() -> ClientFailure.ofRestore(dump.id(), command.program(), exit, state));
  }

  private Optional<String> directory() {
    return access.options().nonEmptyText(RepositoryOptions.WORKING_DIRECTORY);
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
