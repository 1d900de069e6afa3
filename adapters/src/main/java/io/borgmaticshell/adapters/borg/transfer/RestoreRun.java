package io.borgmaticshell.adapters.borg.transfer;

import io.borgmaticshell.adapters.borg.BorgProgram;
import io.borgmaticshell.adapters.process.Exit;
import io.borgmaticshell.adapters.process.ProcessGroup;
import io.borgmaticshell.application.client.Machine;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.application.port.ProgressEvent;
import io.borgmaticshell.application.port.ProgressListener;
import io.borgmaticshell.application.port.RuntimeDirectory.Workspace;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Brings one dump back: loads it, puts a restored file in place, and finishes up.
final class RestoreRun {
  static final String UNCHANGED = "The database is as it was before.";
  private static final String HALF_DONE =
      "The database may be partly restored: repeat the restore once the cause is removed.";

  private final RepositoryAccess access;
  private final StoredDump dump;
  private final RestoreRecipe recipe;
  private final Surroundings surroundings;
  private final Optional<OpenedDump> opened;
  private final Optional<String> directory;
  private long bytes;

  /// What a restore needs besides dump and recipe.
  record Surroundings(
      ProcessGroup group,
      ProgressListener progress,
      BorgProgram borg,
      Workspace workspace,
      Machine machine) {}

  /// @param opened the dump, if it is a stream
  RestoreRun(
      RepositoryAccess access,
      StoredDump dump,
      RestoreRecipe recipe,
      Surroundings surroundings,
      Optional<OpenedDump> opened) {
    this.access = access;
    this.dump = dump;
    this.recipe = recipe;
    this.surroundings = surroundings;
    this.opened = opened;
    this.directory = access.options().nonEmptyText(RepositoryOptions.WORKING_DIRECTORY);
  }

  void run() throws IOException, InterruptedException {
    var start = System.nanoTime();
    surroundings.progress().on(new ProgressEvent.RestoreStarted(dump.id(), dump.archive()));
    recipe.piecemeal().ifPresent(this::caution);
    if (recipe.replacement().isPresent()) {
      try (var file = new ReplacedFile(recipe.replacement().get(), directory)) {
        load(recipe.load().withReplacementFile(file.temporary().toString()));
        file.check(surroundings.group(), dump.id());
        file.takeTheOldOnesPlace(surroundings.group());
      }
    } else {
      load(recipe.load());
    }
    for (var command : recipe.afterwards()) {
      finishUp(command);
    }
    surroundings
        .progress()
        .on(
            new ProgressEvent.RestoreFinished(
                dump.id(), bytes, Duration.ofNanos(System.nanoTime() - start)));
  }

  private void caution(String reason) {
    surroundings
        .progress()
        .on(
            new ProgressEvent.Warned(
                "%s: %s If it fails, part of it is in place."
                    .formatted(dump.id().display(), reason)));
  }

  private void load(CommandLine command) throws IOException, InterruptedException {
    var exit = opened.isPresent() ? loadStream(command) : loadFiles(command);
    if (!exit.isSuccess()) {
      throw new OperationFailed(blame(command, exit));
    }
    if (recipe.piecemeal().isPresent()) {
      repeat(command, exit);
    }
  }

  private Exit loadStream(CommandLine command) throws IOException, InterruptedException {
    var loaded =
        new StreamedDump(opened.orElseThrow(), recipe, surroundings).load(command.in(directory));
    var second = secondAttempt(loaded.exit());
    if (second.isPresent()) {
      loaded = second.get().load(OpenedDump.begin(access, dump, surroundings));
    }
    bytes = loaded.bytes();
    return loaded.exit();
  }

  private Exit loadFiles(CommandLine command) throws IOException, InterruptedException {
    var files = new ExtractedDirectory(access, dump, surroundings).extract();
    bytes = WrittenDump.size(files);
    var client = command.withDumpDirectory(files.toString()).in(directory);
    var exit = surroundings.group().capture(client).exit();
    var second = secondAttempt(exit);
    return second.isPresent() ? second.get().load(files) : exit;
  }

  private Optional<SecondAttempt> secondAttempt(Exit exit) {
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
          return new SecondAttempt(dump, recipe, way, surroundings, directory);
        });
  }

  private Problem blame(CommandLine command, Exit exit) {
    var state = stateAfterFailure(recipe);
    return recipe
        .explanation()
        .flatMap(
            check -> ClientFailure.ofVersion(dump.id(), check, exit, state, surroundings.machine()))
        .orElseGet(() -> ClientFailure.ofRestore(dump.id(), command.program(), exit, state));
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

  /// What a failure leaves behind once the client has begun.
  static String stateAfterFailure(RestoreRecipe recipe) {
    return recipe.piecemeal().isPresent() ? HALF_DONE : UNCHANGED;
  }

  private void finishUp(CommandLine command) {
    var finished = surroundings.group().capture(command.in(directory));
    if (!finished.exit().isSuccess()) {
      throw new OperationFailed(
          ClientFailure.problem(
              "%s was restored, but '%s' afterwards failed".formatted(dump.id().display(), command),
              command.program(),
              finished.exit(),
              "The data is in place; run the command by hand."));
    }
  }

  /// What became of loading a dump.
  ///
  /// @param bytes of the dump
  record Loaded(Exit exit, long bytes) {}

  static Path resolve(Optional<String> directory, String file) {
    return Path.of(directory.orElse("")).resolve(file);
  }
}
