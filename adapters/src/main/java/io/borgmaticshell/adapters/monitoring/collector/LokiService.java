package io.borgmaticshell.adapters.monitoring.collector;

import com.google.auto.service.AutoService;
import io.borgmaticshell.adapters.monitoring.Assignment;
import io.borgmaticshell.adapters.monitoring.MonitoringService;
import io.borgmaticshell.adapters.monitoring.Watch;
import io.borgmaticshell.domain.monitoring.LokiOptions;
import io.borgmaticshell.domain.option.OptionSpec;

/// Pushes log lines to Grafana Loki (Loki documentation, "HTTP API: ingest logs").
@AutoService(MonitoringService.class)
public final class LokiService implements MonitoringService {

  @Override
  public OptionSpec section() {
    return LokiOptions.SECTION;
  }

  @Override
  public String title() {
    return "Loki";
  }

  @Override
  public Watch watch(Assignment assignment) {
    return new LokiWatch(assignment);
  }
}
