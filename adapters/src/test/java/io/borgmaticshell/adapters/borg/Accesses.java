package io.borgmaticshell.adapters.borg;

import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.option.Options;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Repositories with a few top-level options, for tests.
public final class Accesses {
  private Accesses() {}

  public static RepositoryAccess of(Map<String, Object> options) {
    return at("/repo", options);
  }

  public static RepositoryAccess at(String location, Map<String, Object> options) {
    var repository = new Repository(location, Optional.empty());
    return new RepositoryAccess(
        new Configuration(
            "/etc/borgmatic/config.yaml",
            List.of(),
            new Options(options),
            List.of(repository),
            List.of()),
        repository);
  }
}
