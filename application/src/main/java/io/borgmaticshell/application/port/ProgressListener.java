package io.borgmaticshell.application.port;

/// Hears what is going on. Called from several threads; must not throw.
@FunctionalInterface
public interface ProgressListener {
  void on(ProgressEvent event);
}
