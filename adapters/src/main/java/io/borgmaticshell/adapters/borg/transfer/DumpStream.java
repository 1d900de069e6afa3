package io.borgmaticshell.adapters.borg.transfer;

import io.borgmaticshell.adapters.process.ChildProcess;
import io.borgmaticshell.adapters.process.ClientFailure;
import io.borgmaticshell.adapters.process.Exit;
import io.borgmaticshell.adapters.process.NamedPipe;
import io.borgmaticshell.adapters.process.ProcessGroup;
import io.borgmaticshell.adapters.process.Relay;
import io.borgmaticshell.application.hook.StreamCheck.Verdict;
import io.borgmaticshell.application.port.ArchiveDraft.PlannedDump;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// One dump on its way from its client through a relay of ours into the pipe that Borg reads. The
/// client never owns the pipe: Borg sees the end of a dump only after the client ended with success
/// and nothing is known to be missing from the dump.
final class DumpStream implements Runnable {
  private final PlannedDump dump;
  private final NamedPipe pipe;
  private final Optional<String> workingDirectory;
  private final ProcessGroup group;
  private final ProgressListener progress;
  private final String repository;
  private final Consumer<Problem> onFailure;
  private final Relay relay;
  private volatile boolean cancelled;
  private volatile boolean passed;
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
    this.repository = surroundings.repository();
    this.onFailure = onFailure;
    this.relay = new Relay(dump.recipe().endMark());
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
    }
  }

  private void stream(OutputStream toBorg) throws IOException {
    var start = System.nanoTime();
    progress.on(new ProgressEvent.DumpStarted(dump.id(), repository));
    progress.on(new ProgressEvent.Flowing(dump.id(), relay.gauge()));
    try (var client = group.start(dump.recipe().command().in(workingDirectory))) {
      relay.pump(client.output(), toBorg);
      var problem = end(client);
      if (problem.isPresent()) {
        onFailure.accept(problem.get());
        return;
      }
      relay.release(toBorg);
      passed = true;
    }
    progress.on(
        new ProgressEvent.DumpFinished(
            dump.id(), relay.bytes(), Duration.ofNanos(System.nanoTime() - start)));
  }

  private Optional<Problem> end(ChildProcess client) {
    try {
      return judge(client.finish());
    } catch (InterruptedException e) {
      return Optional.of(ProcessGroup.interrupted(e).problem());
    }
  }

  private Optional<Problem> judge(Exit exit) {
    if (!exit.isSuccess()) {
      return Optional.of(ClientFailure.ofDump(dump.id(), dump.recipe().command().program(), exit));
    }
    return switch (relay.verdict()) {
      case Verdict.Whole() -> {
        proven = true;
        yield Optional.empty();
      }
      case Verdict.Unproven(var reason) -> {
        progress.on(
            new ProgressEvent.Noted(
                "The dump of %s cannot be proven whole: %s."
                    .formatted(dump.id().display(), reason)));
        yield Optional.empty();
      }
      case Verdict.Broken(var reason) ->
          Optional.of(
              ClientFailure.ofBrokenDump(
                  dump.id(), dump.recipe().command().program(), exit, reason));
    };
  }

  /// Lets a stream that still waits for Borg end without doing anything.
  void cancel() {
    cancelled = true;
    pipe.release();
  }

  /// Whether the dump went to its end, and nothing is known to be wrong with it.
  boolean isPassed() {
    return passed;
  }

  /// Whether the dump is known to be whole.
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
