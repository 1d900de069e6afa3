package io.borgmaticshell.application.task;

/// How a task is carried out.
///
/// @param dryRun whether nothing may change
/// @param telling how much the repository program is to tell
/// @param attended whether somebody, or something, may answer on standard input
public record TaskCourse(boolean dryRun, Telling telling, boolean attended) {

  /// How much is told.
  public enum Telling {
    /// What was asked for, and warnings.
    ANSWERS,
    /// Every step as well.
    STEPS,
    /// Everything.
    EVERYTHING
  }
}
