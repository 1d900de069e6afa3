package io.borgmaticshell.domain.configuration;

import io.borgmaticshell.domain.monitoring.AppriseOptions;
import io.borgmaticshell.domain.monitoring.CronitorOptions;
import io.borgmaticshell.domain.monitoring.LokiOptions;
import io.borgmaticshell.domain.monitoring.NtfyOptions;
import io.borgmaticshell.domain.monitoring.PagerDutyOptions;
import io.borgmaticshell.domain.monitoring.PingOptions;
import io.borgmaticshell.domain.monitoring.PushoverOptions;
import io.borgmaticshell.domain.monitoring.SentryOptions;
import io.borgmaticshell.domain.monitoring.UptimeKumaOptions;
import io.borgmaticshell.domain.monitoring.ZabbixOptions;
import io.borgmaticshell.domain.option.OptionSpec;
import java.util.List;

/// The services that can be told how runs went.
public final class MonitoringOptions {
  /// One section a service.
  public static final List<OptionSpec> ALL =
      List.of(
          NtfyOptions.SECTION,
          PushoverOptions.SECTION,
          ZabbixOptions.SECTION,
          AppriseOptions.SECTION,
          PingOptions.HEALTHCHECKS,
          PingOptions.WATCHGOOSE,
          UptimeKumaOptions.SECTION,
          CronitorOptions.SECTION,
          PagerDutyOptions.SECTION,
          LokiOptions.SECTION,
          SentryOptions.SECTION);

  private MonitoringOptions() {}
}
