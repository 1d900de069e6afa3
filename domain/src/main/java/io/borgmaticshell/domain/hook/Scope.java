package io.borgmaticshell.domain.hook;

/// Which step of a run a command stands before or after, from the innermost to the outermost.
public enum Scope {
  /// One action on one repository.
  ACTION,
  /// All actions on one repository; once more for every retry.
  REPOSITORY,
  /// Everything one configuration file asks for.
  CONFIGURATION,
  /// The whole invocation, with all of its configuration files.
  EVERYTHING,
  /// No step of its own: commands after it run once a configuration has failed.
  ERROR
}
