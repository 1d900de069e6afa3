package io.borgmaticshell.domain.restore.plan;

import java.util.Optional;
import java.util.Set;

/// What a server says about itself.
///
/// @param roles all that exist; empty for servers whose dumps name none
public record ServerFacts(Optional<String> version, Optional<Set<String>> roles) {
  public static final ServerFacts NONE = new ServerFacts(Optional.empty(), Optional.empty());

  public ServerFacts {
    roles = roles.map(Set::copyOf);
  }
}
