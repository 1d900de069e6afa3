package io.borgmaticshell.adapters.monitoring;

import io.borgmaticshell.domain.monitoring.RunState;
import io.borgmaticshell.domain.option.OptionSpec;
import java.util.Set;

/// A service that can be told how runs go. Implementations are found by the service loader, have no
/// state of their own, and load nothing that only sending takes.
public interface MonitoringService {

  /// Its section at the top level of the configuration.
  OptionSpec section();

  /// What people call it.
  String title();

  /// What it can be told; most have no use for logs.
  default Set<RunState> states() {
    return Set.of(RunState.START, RunState.FINISH, RunState.FAIL);
  }

  /// What it is told if its option `states` does not say.
  default Set<RunState> usualStates() {
    return states();
  }

  /// Begins to watch a run. Nothing is sent yet.
  Watch watch(Assignment assignment);
}
