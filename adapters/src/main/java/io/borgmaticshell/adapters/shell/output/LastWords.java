package io.borgmaticshell.adapters.shell.output;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

/// Lets the end of our process wait until what runs has said how it went.
public final class LastWords {
  private final ReentrantLock speaking = new ReentrantLock();
  private final Runnable flush;

  LastWords(Runnable flush) {
    this.flush = flush;
  }

  /// Runs something that will say how it went.
  public int untilTold(IntSupplier command) {
    speaking.lock();
    try {
      return command.getAsInt();
    } finally {
      flush.run();
      speaking.unlock();
    }
  }

  /// Waits until what runs, if anything, has said how it went. For the moment our own process is
  /// asked to end.
  ///
  /// @return whether it has
  public boolean await(Duration longest) {
    try {
      var told = speaking.tryLock(longest.toMillis(), TimeUnit.MILLISECONDS);
      if (told) {
        speaking.unlock();
      }
      return told;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
