package io.borgmaticshell.adapters.monitoring.check;

import com.google.auto.service.AutoService;
import io.borgmaticshell.adapters.monitoring.Assignment;
import io.borgmaticshell.adapters.monitoring.MonitoringService;
import io.borgmaticshell.adapters.monitoring.Watch;
import io.borgmaticshell.domain.monitoring.CheckOptions;
import io.borgmaticshell.domain.monitoring.RunState;
import io.borgmaticshell.domain.option.OptionSpec;
import java.util.Set;

/// Pings a check of Healthchecks, with the log of the run.
@AutoService(MonitoringService.class)
public final class HealthchecksService implements MonitoringService {
  private static final String HOME = "https://hc-ping.com/";

  @Override
  public OptionSpec section() {
    return CheckOptions.HEALTHCHECKS;
  }

  @Override
  public String title() {
    return "Healthchecks";
  }

  @Override
  public Set<RunState> states() {
    return Set.of(RunState.values());
  }

  @Override
  public Watch watch(Assignment assignment) {
    return new CheckWatch(HOME, assignment);
  }
}
