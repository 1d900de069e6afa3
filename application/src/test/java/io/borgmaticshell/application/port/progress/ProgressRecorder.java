package io.borgmaticshell.application.port.progress;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Remembers everything it hears.
public final class ProgressRecorder implements ProgressListener {
  private final List<ProgressEvent> events = new CopyOnWriteArrayList<>();

  @Override
  public void on(ProgressEvent event) {
    events.add(event);
  }

  /// What was heard so far, in order.
  public List<ProgressEvent> events() {
    return List.copyOf(events);
  }
}
