package io.borgmaticshell.bootstrap.endtoend;

import static org.awaitility.Awaitility.await;

import io.borgmaticshell.adapters.testing.Outcome;
import io.borgmaticshell.adapters.testing.Program;
import java.time.Duration;

/// Looks at the world again and again while a program runs.
final class Watch {
  private Watch() {}

  static Outcome during(Program program, Runnable look) {
    try (var running = program.start()) {
      await("end of the program")
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(5))
          .atMost(Duration.ofMinutes(2))
          .until(() -> {
            var last = !running.isAlive();
            look.run();
            return last;
          });
      return running.outcome();
    }
  }
}
