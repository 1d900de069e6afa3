package io.borgmaticshell.domain.monitoring;

import io.borgmaticshell.domain.option.OptionSpec;

/// The options of Uptime Kuma.
public final class UptimeKumaOptions {
  public static final OptionSpec PUSH_URL =
      OptionSpec.text("push_url", "Address of the monitor, without a query.")
          .like("https://watch.example.org/api/push/d1f4")
          .mandatory();
  public static final OptionSpec VERIFY_TLS = ServiceSection.VERIFY_TLS;
  public static final OptionSpec STATES = RunState.choice();

  public static final OptionSpec SECTION =
      ServiceSection.of("uptime_kuma", PUSH_URL, STATES, VERIFY_TLS);

  private UptimeKumaOptions() {}
}
