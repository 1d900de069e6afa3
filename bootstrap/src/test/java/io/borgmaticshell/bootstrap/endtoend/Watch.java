package io.borgmaticshell.bootstrap.endtoend;

import static org.awaitility.Awaitility.await;

import io.borgmaticshell.adapters.testing.Outcome;
import io.borgmaticshell.adapters.testing.Program;
import io.borgmaticshell.adapters.testing.RunningProgram;
import java.time.Duration;
import java.util.function.Consumer;

/// Looks at the world again and again while a program runs.
final class Watch {
  private Watch() {}

  static Outcome during(Program program, Runnable look) {
    return during(program, running -> look.run());
  }

  static Outcome during(Program program, Consumer<RunningProgram> look) {
    try (var running = program.start()) {
      await("end of the program")
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(5))
          .atMost(Duration.ofMinutes(2))
          .until(() -> {
            var last = !running.isAlive();
            look.accept(running);
            return last;
          });
      return running.outcome();
    }
  }
}
