package io.borgmaticshell.application.monitoring;

import io.borgmaticshell.domain.configuration.Configuration;

/// The services that a configuration wants to be told how its runs go.
public interface Monitoring {

  /// Begins to watch a run. Nobody is told of it yet.
  ///
  /// @param dryRun whether only the user is told, of what the services would be
  RunWatch watch(Configuration configuration, boolean dryRun);
}
