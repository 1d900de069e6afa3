package io.borgmaticshell.adapters.process;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The programs that run right now, until our own process is asked to end.
final class RunningPrograms {
  private final Set<ChildProcess> running = ConcurrentHashMap.newKeySet();
  private final CountDownLatch ending = new CountDownLatch(1);
  private volatile Phase phase = Phase.WORKING;

  /// What our own process is up to. When it goes on to the next, every program ends because we end,
  /// and not for a reason of its own.
  enum Phase {
    WORKING,
    /// It is asked to end, and says goodbye.
    PARTING,
    ENDED;

    boolean allows(Liberties liberties) {
      return this == WORKING || (this == PARTING && liberties.parting());
    }
  }

  void add(ChildProcess child) {
    running.add(child);
  }

  void remove(ChildProcess child) {
    running.remove(child);
  }

  Phase phase() {
    return phase;
  }

  boolean areThere() {
    return !running.isEmpty();
  }

  /// Waits; returns early, with true, when our own process is asked to end.
  boolean areEndingWithin(Duration duration) throws InterruptedException {
    return ending.await(duration.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Ends all of them, and waits for it.
  void end(Phase next) {
    phase = next;
    ending.countDown();
    running.forEach(ChildProcess::abandon);
    running.forEach(ChildProcess::close);
  }
}
