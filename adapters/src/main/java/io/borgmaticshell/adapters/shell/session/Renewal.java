package io.borgmaticshell.adapters.shell.session;

/// When a configuration file that has changed is read again.
public enum Renewal {
  /// At once: a script may write a file and go on with it.
  AT_ONCE,
  /// When somebody says so: until then it counts as it was.
  ON_DEMAND
}
