package io.borgmaticshell.application.restore;

import io.borgmaticshell.domain.problem.Problem;

/// What became of one dump that a restore was to bring back.
public sealed interface RestoreOutcome {
  /// It is in place.
  record Restored() implements RestoreOutcome {}

  /// It was in place already: the restore that is resumed brought it back.
  record RestoredBefore() implements RestoreOutcome {}

  /// It would be restored; nothing was touched.
  record Rehearsed() implements RestoreOutcome {}

  /// It was tried, and failed.
  record Failed(Problem problem) implements RestoreOutcome {}

  /// It was not tried.
  ///
  /// @param reason why not, as half a sentence: `the restore was interrupted`
  record Skipped(String reason) implements RestoreOutcome {}

  /// No configured entry says how to restore it.
  record NotConfigured() implements RestoreOutcome {}

  /// Whether the database is as it was meant to be.
  default boolean isFine() {
    return switch (this) {
      case Restored(), RestoredBefore(), Rehearsed() -> true;
      case Failed(var _), Skipped(var _), NotConfigured() -> false;
    };
  }
}
