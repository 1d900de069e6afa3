package io.borgmaticshell.adapters.shell.output;

import io.borgmaticshell.application.monitoring.Transcript.Hearing;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Those who hear what the user is told.
final class Listeners {
  // What is told before anybody knows where the log is.
  private static final int MOST_REMEMBERED = 1000;

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final Queue<Told> remembered = new ArrayDeque<>();
  private boolean remembering;

  private record Listener(int verbosity, boolean lasting, Consumer<Told> sink) {
    void hear(Told told) {
      if (verbosity >= told.level().verbosity()) {
        sink.accept(told);
      }
    }
  }

  /// @param verbosity how much is heard, whatever the user hears
  Hearing add(int verbosity, Consumer<Told> sink) {
    return add(new Listener(verbosity, false, sink));
  }

  /// The same for somebody who keeps it, and wants what was told since [#remember] as well.
  Hearing addKeeper(int verbosity, Consumer<Told> sink) {
    var keeper = new Listener(verbosity, true, sink);
    synchronized (remembered) {
      remembered.forEach(keeper::hear);
    }
    return add(keeper);
  }

  private Hearing add(Listener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /// Remembers what is told from now on for keepers that are still to come.
  void remember() {
    synchronized (remembered) {
      remembered.clear();
      remembering = true;
    }
  }

  /// No more keepers will come.
  void forget() {
    synchronized (remembered) {
      remembered.clear();
      remembering = false;
    }
  }

  /// How much the keeper wants that wants most; -2 if there is none.
  int mostKept() {
    return listeners.stream()
        .filter(Listener::lasting)
        .mapToInt(Listener::verbosity)
        .max()
        .orElse(-2);
  }

  // Not while others wait to speak: a listener may take its time.
  void tell(Told told) {
    synchronized (remembered) {
      if (remembering && remembered.size() < MOST_REMEMBERED) {
        remembered.add(told);
      }
    }
    listeners.forEach(listener -> listener.hear(told));
  }
}
