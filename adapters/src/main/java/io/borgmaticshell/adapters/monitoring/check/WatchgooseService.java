package io.borgmaticshell.adapters.monitoring.check;

import com.google.auto.service.AutoService;
import io.borgmaticshell.adapters.monitoring.MonitoringService;
import io.borgmaticshell.domain.monitoring.PingOptions;
import io.borgmaticshell.domain.option.OptionSpec;

/// Pings a check of Watchgoose.
@AutoService(MonitoringService.class)
public final class WatchgooseService implements PingedCheck {
  @Override
  public OptionSpec section() {
    return PingOptions.WATCHGOOSE;
  }

  @Override
  public String title() {
    return "Watchgoose";
  }

  @Override
  public String home() {
    return "https://watchgoose.com/";
  }
}
