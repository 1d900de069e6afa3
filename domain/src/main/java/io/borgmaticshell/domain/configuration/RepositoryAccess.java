package io.borgmaticshell.domain.configuration;

import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.option.Options;

/// A repository together with the configuration that says how to reach it.
public record RepositoryAccess(Configuration configuration, Repository repository) {

  /// The top-level options in force.
  public Options options() {
    return configuration.options();
  }
}
