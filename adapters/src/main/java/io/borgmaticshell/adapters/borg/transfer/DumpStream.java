package io.borgmaticshell.adapters.borg.transfer;

import io.borgmaticshell.adapters.process.Exit;
import io.borgmaticshell.adapters.process.NamedPipe;
import io.borgmaticshell.adapters.process.ProcessGroup;
import io.borgmaticshell.adapters.process.Relay;
import io.borgmaticshell.application.port.ArchiveDraft.PlannedDump;
import io.borgmaticshell.application.port.ProgressEvent;
import io.borgmaticshell.application.port.ProgressListener;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// One dump on its way from its client through a relay of ours into the pipe that Borg reads. The
/// client never owns the pipe: Borg sees the end of a dump only after the client ended with success
/// and the dump ends as a whole one does.
final class DumpStream implements Runnable {
  private final PlannedDump dump;
  private final NamedPipe pipe;
  private final Optional<String> workingDirectory;
  private final ProcessGroup group;
  private final ProgressListener progress;
  private final Consumer<Problem> onFailure;
  private final Relay relay = new Relay();
  private volatile boolean cancelled;
  private volatile boolean proven;

  /// Prepares a stream.
  ///
  /// @param onFailure must not return before nobody reads the pipe any more
  DumpStream(
      PlannedDump dump,
      NamedPipe pipe,
      Optional<String> workingDirectory,
      BackupRun.Surroundings surroundings,
      Consumer<Problem> onFailure) {
    this.dump = dump;
    this.pipe = pipe;
    this.workingDirectory = workingDirectory;
    this.group = surroundings.group();
    this.progress = surroundings.progress();
    this.onFailure = onFailure;
  }

  /// Waits until Borg wants the dump, then makes it.
  @Override
  public void run() {
    try (var toBorg = pipe.openForWriting()) {
      if (!cancelled) {
        stream(toBorg);
      }
    } catch (IOException e) {
      // Nobody reads any more: Borg ended early and takes the blame.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stream(OutputStream toBorg) throws IOException, InterruptedException {
    var start = System.nanoTime();
    progress.on(new ProgressEvent.DumpStarted(dump.id()));
    try (var client = group.start(dump.recipe().command().in(workingDirectory))) {
      relay.pump(client.output(), toBorg);
      var problem = judge(client.finish());
      if (problem.isPresent()) {
        onFailure.accept(problem.get());
        return;
      }
      relay.release(toBorg);
      proven = true;
    }
    progress.on(
        new ProgressEvent.DumpFinished(
            dump.id(), relay.bytes(), Duration.ofNanos(System.nanoTime() - start)));
  }

  private Optional<Problem> judge(Exit exit) {
    if (!exit.isSuccess()) {
      return Optional.of(ClientFailure.ofDump(dump.id(), dump.recipe().command().program(), exit));
    }
    if (!relay.endsWith(dump.recipe().endMark())) {
      return Optional.of(
          new Problem(
              Problem.Kind.DATABASE,
              "The dump of %s is cut short: %s reported success, but the dump does not end with %s."
                  .formatted(
                      dump.id().display(),
                      dump.recipe().command().program(),
                      dump.recipe().endMark().description()),
              "No archive was made. Run the program by hand to see why it stops early."));
    }
    return Optional.empty();
  }

  /// Lets a stream that still waits for Borg end without doing anything.
  void cancel() {
    cancelled = true;
    pipe.release();
  }

  boolean isProven() {
    return proven;
  }

  PlannedDump dump() {
    return dump;
  }

  long bytes() {
    return relay.bytes();
  }
}
