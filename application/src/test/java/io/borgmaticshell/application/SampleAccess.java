package io.borgmaticshell.application;

import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.option.Options;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The only repository of a configuration, for tests.
public final class SampleAccess {
  private static final String FILE = "/etc/a.yaml";

  private SampleAccess() {}

  /// A repository in `/backups`, and a configuration with these databases.
  public static RepositoryAccess access(DatabaseEntry... databases) {
    return access(Map.of(), databases);
  }

  /// The same with options of the configuration.
  public static RepositoryAccess access(Map<String, Object> options, DatabaseEntry... databases) {
    var repository = new Repository("/backups", Optional.empty());
    return new RepositoryAccess(
        new Configuration(
            FILE, List.of(FILE), new Options(options), List.of(repository), List.of(databases)),
        repository);
  }
}
