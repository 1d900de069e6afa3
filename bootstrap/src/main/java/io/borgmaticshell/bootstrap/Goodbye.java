package io.borgmaticshell.bootstrap;

import io.borgmaticshell.adapters.filesystem.PosixRuntimeDirectory;
import io.borgmaticshell.adapters.monitoring.delivery.RealCourier;
import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.adapters.shell.output.Output;
import java.time.Duration;
import org.jline.utils.Signals;

/// What is done when our own process is asked to end: programs are ended, commands of the user that
/// put things in order get a minute, and the last words are said. Whoever presses Ctrl-C once more
/// does not want to wait for those commands.
record Goodbye(
    ProcessEngine engine, RealCourier courier, PosixRuntimeDirectory runtime, Output output)
    implements Runnable {
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);
  private static final int MOST_WAITS = 12;

  @Override
  public void run() {
    Signals.register("INT", engine::endAll);
    output.stopping(true);
    engine.callOff();
    courier.hurry();
    awaitLastWords();
    // Borg must be gone before its pipes are.
    engine.endAll();
    runtime.closeAll();
  }

  // A minute in all; systemd, for example, gives us one and a half.
  private void awaitLastWords() {
    for (var waits = 0; waits < MOST_WAITS; waits++) {
      if (output.lastWords().await(LAST_WORDS) || !engine.isBusy()) {
        return;
      }
    }
  }
}
