package io.borgmaticshell.application.port.configuration;

/// What becomes of `${NAME}` in the values of a configuration file.
public enum EnvironmentVariables {
  /// Each is replaced by the value of its variable, and a missing variable is a problem.
  REPLACED,
  /// All stay as they are written, so that a file can be looked at where its variables are not set.
  KEPT
}
