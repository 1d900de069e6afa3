package io.borgmaticshell.application.task;

import io.borgmaticshell.domain.check.CheckName;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import java.util.Optional;
import java.util.Set;

/// What is to be checked, and how.
///
/// @param only these checks instead of the configured ones
/// @param maxDuration seconds after which the check of the repository stops; else as configured
/// @param pattern which archives; those of the configuration by default
/// @param manners [Manner#FORCE] checks whatever the schedule says, [Manner#REPAIR] repairs
public record CheckRequest(
    RepositoryAccess access,
    Set<CheckName> only,
    Optional<String> maxDuration,
    Optional<String> pattern,
    Set<Manner> manners,
    TaskCourse course) {
  public CheckRequest {
    only = Set.copyOf(only);
    manners = Set.copyOf(manners);
  }

  /// Whether it is to be done in a certain manner.
  public boolean wants(Manner manner) {
    return manners.contains(manner);
  }
}
