package io.borgmaticshell.application.port.progress;

/// Hears what is going on. Called from several threads; must not throw.
@FunctionalInterface
public interface ProgressListener {
  void on(ProgressEvent event);
}
