package io.borgmaticshell.domain.monitoring;

import io.borgmaticshell.domain.option.OptionSpec;

/// The options of Sentry.
public final class SentryOptions {
  public static final OptionSpec DATA_SOURCE =
      OptionSpec.text("data_source_name_url", "Address of the project, with its key.")
          .like("https://d1f4@watch.example.org/5")
          .mandatory();
  public static final OptionSpec MONITOR =
      OptionSpec.text("monitor_slug", "Slug of the monitor.").like("databases").mandatory();
  public static final OptionSpec ENVIRONMENT =
      OptionSpec.text("environment", "Environment of the monitor.").like("production");
  public static final OptionSpec STATES = RunState.choice();

  public static final OptionSpec SECTION =
      ServiceSection.of("sentry", DATA_SOURCE, MONITOR, ENVIRONMENT, STATES);

  private SentryOptions() {}
}
