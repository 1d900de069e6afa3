package io.borgmaticshell.adapters.monitoring.check;

import com.google.auto.service.AutoService;
import io.borgmaticshell.adapters.monitoring.Assignment;
import io.borgmaticshell.adapters.monitoring.MonitoringService;
import io.borgmaticshell.adapters.monitoring.Watch;
import io.borgmaticshell.adapters.monitoring.delivery.Request;
import io.borgmaticshell.domain.monitoring.CronitorOptions;
import io.borgmaticshell.domain.monitoring.RunState;
import io.borgmaticshell.domain.option.OptionSpec;

/// Pings a monitor of Cronitor (Cronitor documentation, "Telemetry API").
@AutoService(MonitoringService.class)
public final class CronitorService implements MonitoringService {

  @Override
  public OptionSpec section() {
    return CronitorOptions.SECTION;
  }

  @Override
  public String title() {
    return "Cronitor";
  }

  @Override
  public Watch watch(Assignment assignment) {
    return state ->
        assignment
            .courier()
            .send(
                Request.get(
                    assignment
                        .needed(CronitorOptions.PING_URL)
                        .within(address -> address + "/" + word(state))));
  }

  private static String word(RunState state) {
    return switch (state) {
      case START -> "run";
      case FINISH -> "complete";
      case FAIL, LOG -> "fail";
    };
  }
}
