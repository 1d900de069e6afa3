package io.borgmaticshell.domain.configuration;

import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.option.Options;
import java.util.List;

/// One configuration file, validated.
///
/// @param file its absolute path
/// @param files every file it was read from, itself included, absolute
/// @param options the top-level options, all checked against their declarations
/// @param repositories in the order they are written
/// @param databases grouped by hook, within a hook in the order they are written
public record Configuration(
    String file,
    List<String> files,
    Options options,
    List<Repository> repositories,
    List<DatabaseEntry> databases) {

  public Configuration {
    files = List.copyOf(files);
    repositories = List.copyOf(repositories);
    databases = List.copyOf(databases);
  }
}
