package io.borgmaticshell.domain.restore.plan;

import java.util.Optional;
import java.util.Set;

/// What a dump says about itself at its beginning.
///
/// @param removal what it removes when it is restored
/// @param creates what it creates; empty if that is not known
/// @param roles who shall own what it creates, as far as known
/// @param serverVersion of the server it was made of
public record DumpContent(
    Removal removal,
    Optional<Set<ObjectName>> creates,
    Set<String> roles,
    Optional<String> serverVersion) {
  public DumpContent {
    creates = creates.map(Set::copyOf);
    roles = Set.copyOf(roles);
  }

  /// A dump of which nothing is known but what becomes of the target.
  public static DumpContent removing(Removal removal) {
    return new DumpContent(removal, Optional.empty(), Set.of(), Optional.empty());
  }
}
