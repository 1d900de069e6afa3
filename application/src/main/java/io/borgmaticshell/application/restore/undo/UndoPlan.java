package io.borgmaticshell.application.restore.undo;

import io.borgmaticshell.domain.restore.Place;
import io.borgmaticshell.domain.restore.plan.RestorePlan;
import java.util.List;

/// What an undo would do.
///
/// @param steps one for each database, in the order in which they come back
/// @param absent what did not exist before the restore, and is left as it is
public record UndoPlan(List<Step> steps, List<Place> absent) {
  public UndoPlan {
    steps = List.copyOf(steps);
    absent = List.copyOf(absent);
  }

  /// What would happen to one database.
  ///
  /// @param removed what it holds and did not hold when it was saved, in the words of its hook; it
  ///   is removed once the rest is in place
  public record Step(RestorePlan plan, List<String> removed) {
    public Step {
      removed = List.copyOf(removed);
    }
  }
}
