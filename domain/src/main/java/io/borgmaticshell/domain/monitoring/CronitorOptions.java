package io.borgmaticshell.domain.monitoring;

import io.borgmaticshell.domain.option.OptionSpec;

/// The options of Cronitor.
public final class CronitorOptions {
  public static final OptionSpec PING_URL =
      OptionSpec.text("ping_url", "Address of the monitor.")
          .like("https://watch.example.org/ping/d1f4")
          .mandatory();

  public static final OptionSpec SECTION = ServiceSection.of("cronitor", PING_URL);

  private CronitorOptions() {}
}
