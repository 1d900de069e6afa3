package io.borgmaticshell.adapters.borg.restore;

import io.borgmaticshell.adapters.process.ChildProcess;
import io.borgmaticshell.adapters.process.Exit;
import io.borgmaticshell.adapters.process.NamedPipe;
import io.borgmaticshell.adapters.process.Relay;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.application.hook.StreamCheck.Verdict;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;

/// One dump on its way from the archive into its database. The client sees the end of its input
/// only after Borg ended with success and the dump ends as a whole one does; a client that commits
/// at the end of its input therefore commits everything or nothing.
final class StreamedDump {
  private final DumpSource source;
  private final RestoreRecipe recipe;
  private final RestoreRun.Surroundings surroundings;
  private final Relay relay;

  StreamedDump(DumpSource source, RestoreRecipe recipe, RestoreRun.Surroundings surroundings) {
    this.source = source;
    this.recipe = recipe;
    this.surroundings = surroundings;
    this.relay = new Relay(recipe.endMark());
  }

  /// Feeds the dump to its client.
  ///
  /// @return how the client ended, and how many bytes it was given
  LoadedDump.Loaded load(CommandLine command) throws IOException, InterruptedException {
    try {
      return new LoadedDump.Loaded(
          ClientFeed.run(command, surroundings, this::feed), relay.bytes());
    } finally {
      source.close();
    }
  }

  private Exit feed(ChildProcess client, NamedPipe pipe) throws IOException, InterruptedException {
    try (var toClient = pipe.openForWriting()) {
      surroundings.progress().on(new ProgressEvent.Flowing(source.dump().id(), relay.gauge()));
      // Closed only after the proof: closing passes on what an edit still holds back.
      var edited = recipe.edit().apply(toClient);
      relay.pump(source.content(), edited);
      prove(source, relay, recipe, surroundings);
      relay.release(edited);
      edited.close();
    } catch (IOException e) {
      return afterEarlyEnd(client);
    }
    client.endInput();
    return client.finish();
  }

  // A client that stops reading has failed, or has read all it needs. In the latter case the rest
  // of the dump must still prove to be there.
  private Exit afterEarlyEnd(ChildProcess client) throws IOException, InterruptedException {
    var exit = client.finish();
    if (exit.isSuccess()) {
      relay.pump(source.content(), OutputStream.nullOutputStream());
      prove(source, relay, recipe, surroundings);
    }
    return exit;
  }

  /// Lets the dump go on only if Borg gave all of it and it is whole.
  static void prove(
      DumpSource source, Relay relay, RestoreRecipe recipe, RestoreRun.Surroundings surroundings)
      throws InterruptedException {
    source.finish(RestoreRun.stateAfterFailure(recipe));
    if (!source.isProven()) {
      judge(source.dump(), relay, recipe, surroundings);
    }
  }

  private static void judge(
      StoredDump dump, Relay relay, RestoreRecipe recipe, RestoreRun.Surroundings surroundings) {
    switch (relay.verdict()) {
      case Verdict.Whole() -> {
        // Nothing to say.
      }
      case Verdict.Unproven(var reason) ->
          surroundings
              .progress()
              .on(
                  new ProgressEvent.Noted(
                      "The dump of %s cannot be proven whole: %s."
                          .formatted(dump.id().display(), reason)));
      case Verdict.Broken(var reason) ->
          throw OperationFailed.because(
              Problem.Kind.ARCHIVE,
              "%s was not restored: its dump in archive %s is not whole: %s."
                  .formatted(dump.id().display(), dump.archive(), reason),
              RestoreRun.stateAfterFailure(recipe)
                  + " Choose an earlier archive: 'borgmatic repo-list' shows them."
                  + " With --force-unproven what there is of the dump is loaded.");
    }
  }
}
