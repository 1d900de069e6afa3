package io.borgmaticshell.adapters.borg.restore;

import io.borgmaticshell.adapters.borg.program.BorgProgram;
import io.borgmaticshell.adapters.process.ClientFailure;
import io.borgmaticshell.adapters.process.ProcessGroup;
import io.borgmaticshell.application.client.Machine;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.exchange.Exchange;
import io.borgmaticshell.application.hook.Protection;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.application.hook.RestoreRecipe.Replacement;
import io.borgmaticshell.application.port.RuntimeDirectory.Workspace;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import io.borgmaticshell.domain.dump.DumpHead;
import io.borgmaticshell.domain.dump.DumpShape;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/// Brings one dump back: loads it, puts a restored file in place, and finishes up.
public final class RestoreRun {
  static final String UNCHANGED = "The database is as it was before.";
  private static final String HALF_DONE =
      "The database may be partly restored: repeat the restore once the cause is removed.";

  private final StoredDump dump;
  private final RestoreRecipe recipe;
  private final Surroundings surroundings;
  private final LoadedDump content;
  private final Optional<String> directory;
  private final String repository;
  private long bytes;

  /// What a restore needs besides dump and recipe.
  public record Surroundings(
      ProcessGroup group,
      ProgressListener progress,
      BorgProgram borg,
      Workspace workspace,
      Machine machine) {}

  /// Has Borg write out the first bytes of a dump, which choose the recipe. A dump that is a
  /// directory has none.
  ///
  /// @throws OperationFailed ARCHIVE if the dump is missing or empty
  public static RestoreRun begin(
      RepositoryAccess access,
      StoredDump dump,
      Surroundings surroundings,
      Function<DumpHead, RestoreRecipe> recipe)
      throws InterruptedException {
    var opened =
        dump.shape() == DumpShape.STREAM
            ? Optional.of(OpenedDump.begin(access, dump, surroundings))
            : Optional.<OpenedDump>empty();
    var chosen = recipe.apply(opened.map(OpenedDump::head).orElse(DumpHead.NONE));
    return new RestoreRun(access, dump, chosen, surroundings, opened);
  }

  /// @param opened the dump, if it is a stream
  private RestoreRun(
      RepositoryAccess access,
      StoredDump dump,
      RestoreRecipe recipe,
      Surroundings surroundings,
      Optional<OpenedDump> opened) {
    this.dump = dump;
    this.recipe = recipe;
    this.surroundings = surroundings;
    this.content = new LoadedDump(access, dump, surroundings, opened);
    this.repository = access.repository().location();
    this.directory = access.options().nonEmptyText(RepositoryOptions.WORKING_DIRECTORY);
  }

  /// Brings it back.
  public void run() throws IOException, InterruptedException {
    var start = System.nanoTime();
    surroundings
        .progress()
        .on(new ProgressEvent.RestoreStarted(dump.id(), dump.archive(), repository));
    switch (recipe.protection()) {
      case Protection.Transaction() -> load(recipe, recipe.load());
      case Protection.NewFile(var replacement) -> replace(replacement);
      case Protection.ScratchDatabase(var exchange) -> exchange(exchange);
      case Protection.ProvenDump(var reason) -> proveAndLoad(reason);
      case Protection.None(var reason) -> {
        caution(reason + " If it fails, part of it is in place.");
        load(recipe, recipe.load());
      }
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

  private void replace(Replacement replacement) throws IOException, InterruptedException {
    try (var file = new ReplacedFile(replacement, directory)) {
      load(recipe, recipe.load().withReplacementFile(file.temporary().toString()));
      file.check(surroundings.group(), dump.id());
      file.takeTheOldOnesPlace(surroundings.group());
    }
  }

  private void exchange(Exchange exchange) throws IOException, InterruptedException {
    var hindrance =
        new ExchangedDatabase(exchange, dump.id(), surroundings, directory)
            .restore(redirect -> load(recipe.editing(redirect), recipe.load()));
    if (hindrance.isPresent()) {
      proveAndLoad(hindrance.get());
    }
  }

  // Nothing can take back what the client does, so it begins once nothing else can fail.
  private void proveAndLoad(String reason) throws IOException, InterruptedException {
    caution(reason + " If the client fails, part of it is in place.");
    content.prove(recipe);
    load(recipe.piecemeal(reason), recipe.load());
  }

  private void load(RestoreRecipe loaded, CommandLine command)
      throws IOException, InterruptedException {
    bytes = content.load(loaded, command);
  }

  private void caution(String text) {
    surroundings
        .progress()
        .on(new ProgressEvent.Warned("%s: %s".formatted(dump.id().display(), text)));
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

  static Path resolve(Optional<String> directory, String file) {
    return Path.of(directory.orElse("")).resolve(file);
  }
}
