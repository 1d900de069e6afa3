package io.borgmaticshell.domain.restore.plan;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What stands where a dump is to be restored to.
public sealed interface TargetState {
  /// There is no such database.
  record Missing() implements TargetState {}

  /// It exists.
  ///
  /// @param bytes that it takes
  /// @param connections that are open
  record Present(List<TargetObject> objects, Ties ties, OptionalLong bytes, OptionalInt connections)
      implements TargetState {
    public Present {
      objects = List.copyOf(objects);
    }
  }

  /// Nobody could tell.
  ///
  /// @param reason a sentence
  record Unknown(String reason) implements TargetState {}
}
