package io.borgmaticshell.application.port;

import io.borgmaticshell.domain.problem.OperationFailed;
import java.nio.file.Path;
import java.util.Optional;

/// Gives each run a private place for its pipes.
public interface RuntimeDirectory {

  /// Makes a workspace below the configured base, or below the first usual place that is set, and
  /// clears what dead runs left there.
  ///
  /// @throws OperationFailed CONFIGURATION if the base is not absolute or cannot be written to
  Workspace open(Optional<String> configuredBase);

  /// A private folder for one run. Closing removes it with all it holds.
  interface Workspace extends AutoCloseable {
    /// The whole of it.
    Path root();

    /// The folder whose content is archived, always called `borgmatic`.
    Path archived();

    /// A folder beside it, never archived.
    Path unarchived();

    @Override
    void close();
  }
}
