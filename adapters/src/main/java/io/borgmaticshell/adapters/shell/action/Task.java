package io.borgmaticshell.adapters.shell.action;

import io.borgmaticshell.adapters.shell.grammar.FlagValues;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import java.util.List;

/// What an action needs to know.
///
/// @param configurationFiles every configuration file of the invocation
public record Task(
    RepositoryAccess access,
    FlagValues flags,
    List<String> configurationFiles,
    boolean dryRun,
    Audience audience) {
  /// How messages call the repository.
  public String repository() {
    return access.repository().display();
  }
}
