package io.borgmaticshell.application.port.database;

import io.borgmaticshell.domain.configuration.RepositoryAccess;
import java.util.OptionalLong;

/// Knows databases that are files.
@FunctionalInterface
public interface DatabaseFiles {
  /// How many bytes a file has; empty if there is none. Relative paths start at the working
  /// directory of the configuration.
  OptionalLong size(RepositoryAccess access, String path);
}
