package io.borgmaticshell.application.restore.request;

/// How a restore of several databases is started, secured and ended.
///
/// @param failFast leave the rest alone once one has failed
/// @param resume do only what an earlier, unfinished restore has left to do
/// @param safety whether what is overwritten is saved before
/// @param confirmation asked before anything is touched
public record RestoreCourse(
    boolean failFast, boolean resume, Safety safety, Confirmation confirmation) {
  /// As much as possible, at once, without a copy and without a question.
  public static final RestoreCourse USUAL =
      new RestoreCourse(false, false, Safety.NONE, Confirmation.NOT_NEEDED);

  /// Whether what is overwritten is saved before.
  public enum Safety {
    /// It is not.
    NONE,
    /// It is; where that fails, the restore goes on without.
    TRIED,
    /// It is; what cannot be saved is not overwritten.
    REQUIRED
  }
}
