package io.borgmaticshell.domain.restore.plan;

import java.util.Set;

/// What a restore removes before it creates anything.
public sealed interface Removal {
  /// All there is in the database.
  record Everything() implements Removal {}

  /// What bears one of these names, and what belongs to that.
  record Only(Set<ObjectName> names) implements Removal {
    public Only {
      names = Set.copyOf(names);
    }
  }

  /// It cannot be told beforehand.
  ///
  /// @param rule a sentence that says what it depends on
  record Unknown(String rule) implements Removal {}
}
