package io.borgmaticshell.adapters.configuration.fuzz;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Ends the program when a thread works on one thing for too long. What counts is the time the
/// processor has spent, so that a busy machine does no harm; who does not work at all has more
/// time.
final class Watchdog {
  private static final Duration MOST_WORK = Duration.ofSeconds(5);
  private static final Duration MOST_WAITING = Duration.ofMinutes(2);

  private final Thread thread;
  private final AtomicReference<Task> task = new AtomicReference<>();

  private Watchdog(Thread thread) {
    this.thread = thread;
  }

  static Watchdog of(Thread thread) {
    var watchdog = new Watchdog(thread);
    watchdog.watches("the start");
    var _ =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory())
            .scheduleAtFixedRate(watchdog::look, 100, 100, TimeUnit.MILLISECONDS);
    return watchdog;
  }

  /// Called by the thread itself when it begins with something.
  void watches(String description) {
    task.set(new Task(description, work(), System.nanoTime()));
  }

  private void look() {
    var current = task.get();
    var worked = Duration.ofNanos(work() - current.work());
    var waited = Duration.ofNanos(System.nanoTime() - current.begun());
    if (worked.compareTo(MOST_WORK) > 0 || waited.compareTo(MOST_WAITING) > 0) {
      System.out.printf(
          "%s: takes %s of work, %s in all%n%s%n",
          current.description(), worked, waited, Arrays.toString(thread.getStackTrace()));
      Runtime.getRuntime().halt(2);
    }
  }

  private long work() {
    return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId());
  }

  /// @param work nanoseconds of the processor before it
  private record Task(String description, long work, long begun) {}
}
