package io.borgmaticshell.domain.configuration;

import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.option.Options;

/// A repository together with the configuration that says how to reach it.
public record RepositoryAccess(Configuration configuration, Repository repository) {

  /// The top-level options in force.
  public Options options() {
    return configuration.options();
  }

  /// What the configuration says of the repository itself.
  public Options entry() {
    var entries =
        options().sections(RepositoryListOptions.REPOSITORIES).stream()
            .filter(entry -> entry.has(RepositoryListOptions.PATH))
            .toList();
    var index = configuration.repositories().indexOf(repository);
    return index >= 0 && index < entries.size() ? entries.get(index) : Options.NONE;
  }
}
