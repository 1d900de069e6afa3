package io.borgmaticshell.adapters.process;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The programs that run right now, until our own process is asked to end.
final class RunningPrograms {
  private final Set<ChildProcess> running = ConcurrentHashMap.newKeySet();
  private volatile boolean ending;

  void add(ChildProcess child) {
    running.add(child);
  }

  void remove(ChildProcess child) {
    running.remove(child);
  }

  /// Whether programs end because we end, and not for a reason of their own.
  boolean areEnding() {
    return ending;
  }

  /// Ends all of them, and waits for it.
  void endAll() {
    ending = true;
    running.forEach(ChildProcess::abandon);
    running.forEach(ChildProcess::close);
  }
}
