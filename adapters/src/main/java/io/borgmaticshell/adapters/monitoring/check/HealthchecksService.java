package io.borgmaticshell.adapters.monitoring.check;

import com.google.auto.service.AutoService;
import io.borgmaticshell.adapters.monitoring.MonitoringService;
import io.borgmaticshell.domain.monitoring.PingOptions;
import io.borgmaticshell.domain.option.OptionSpec;

/// Pings a check of Healthchecks.
@AutoService(MonitoringService.class)
public final class HealthchecksService implements PingedCheck {
  @Override
  public OptionSpec section() {
    return PingOptions.HEALTHCHECKS;
  }

  @Override
  public String title() {
    return "Healthchecks";
  }

  @Override
  public String home() {
    return "https://hc-ping.com/";
  }
}
