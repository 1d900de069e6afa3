package io.borgmaticshell.adapters.monitoring.check;

import io.borgmaticshell.adapters.monitoring.Assignment;
import io.borgmaticshell.adapters.monitoring.MonitoringService;
import io.borgmaticshell.adapters.monitoring.Watch;
import io.borgmaticshell.domain.monitoring.RunState;
import java.util.Set;

/// A service that works as Healthchecks does: a check is pinged, with the log of the run.
interface PingedCheck extends MonitoringService {
  /// The address of its own host, for checks that are written as UUIDs.
  String home();

  @Override
  default Set<RunState> states() {
    return Set.of(RunState.values());
  }

  @Override
  default Watch watch(Assignment assignment) {
    return new CheckWatch(home(), assignment);
  }
}
