package io.borgmaticshell.application.task;

import io.borgmaticshell.domain.check.CheckName;
import java.util.Optional;
import java.util.Set;

/// Checks that the repository program makes in one go.
///
/// @param names of repository, archives and data
/// @param maxDuration seconds after which the check of the repository stops
/// @param pattern which archives; those of the configuration by default
public record StructureCheck(
    Set<CheckName> names,
    Optional<String> maxDuration,
    Optional<String> pattern,
    boolean repair,
    boolean progress) {
  public StructureCheck {
    names = Set.copyOf(names);
  }
}
