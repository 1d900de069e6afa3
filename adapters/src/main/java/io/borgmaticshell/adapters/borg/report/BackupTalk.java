package io.borgmaticshell.adapters.borg.report;

import io.borgmaticshell.adapters.borg.program.BorgLog;
import io.borgmaticshell.application.port.TaskOutput;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/// Sorts what `borg create` writes to its error output: files it was asked to name, how far it is,
/// and the rest.
public final class BackupTalk implements Consumer<String> {
  // Borg says several times a second how far it is.
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final TaskOutput output;
  private final ProgressListener progress;
  private final InstantSource clock;
  private final Consumer<String> others;
  private Instant next = Instant.MIN;

  /// @param others takes what is neither
  public BackupTalk(
      TaskOutput output, ProgressListener progress, InstantSource clock, Consumer<String> others) {
    this.output = output;
    this.progress = progress;
    this.clock = clock;
    this.others = others;
  }

  @Override
  public void accept(String line) {
    var file = BorgLog.file(line);
    var amount = BorgLog.archiveProgress(line);
    if (file.isPresent()) {
      output.line(file.get());
    } else if (amount.isPresent()) {
      tell(amount.get());
    } else {
      others.accept(line);
    }
  }

  private void tell(String amount) {
    var now = clock.instant();
    if (!now.isBefore(next)) {
      next = now.plus(PAUSE);
      progress.on(new ProgressEvent.Progressed(amount));
    }
  }
}
