package io.borgmaticshell.domain.configuration;

import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.option.Options;
import java.util.List;
import java.util.Map;

/// One configuration file, validated.
///
/// @param file its absolute path
/// @param files every file it was read from, itself included, absolute
/// @param options the top-level options, all checked against their declarations
/// @param repositories in the order they are written
/// @param databases grouped by hook, within a hook in the order they are written
/// @param own what holds for repositories with options of their own
public record Configuration(
    String file,
    List<String> files,
    Options options,
    List<Repository> repositories,
    List<DatabaseEntry> databases,
    Map<Repository, Configuration> own) {

  public Configuration {
    files = List.copyOf(files);
    repositories = List.copyOf(repositories);
    databases = List.copyOf(databases);
    own = Map.copyOf(own);
  }

  /// A file that says the same of all its repositories.
  public Configuration(
      String file,
      List<String> files,
      Options options,
      List<Repository> repositories,
      List<DatabaseEntry> databases) {
    this(file, files, options, repositories, databases, Map.of());
  }

  /// What holds for one of the repositories.
  public Configuration of(Repository repository) {
    return own.getOrDefault(repository, this);
  }
}
