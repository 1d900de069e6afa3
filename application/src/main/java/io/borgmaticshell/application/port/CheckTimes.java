package io.borgmaticshell.application.port;

import io.borgmaticshell.domain.configuration.RepositoryAccess;
import java.time.Instant;
import java.util.Optional;

/// Remembers when checks were made, at the same place as the original borgmatic, so that either
/// program knows of the other's.
public interface CheckTimes {

  /// When a check was made; empty if it never was, or nobody knows.
  ///
  /// @param check its name, for checks of archives followed by `/` and which ones
  Optional<Instant> last(RepositoryAccess access, String repositoryId, String check);

  /// Remembers that a check was made just now. Where nothing can be written, a warning says so.
  void add(RepositoryAccess access, String repositoryId, String check);
}
