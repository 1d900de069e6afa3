package io.borgmaticshell.domain.monitoring;

import io.borgmaticshell.domain.option.OptionSpec;

/// The options of Sentry.
public final class SentryOptions {
  public static final OptionSpec DATA_SOURCE =
      OptionSpec.text("data_source_name_url", "Address of the project, with its key.").mandatory();
  public static final OptionSpec MONITOR =
      OptionSpec.text("monitor_slug", "Slug of the monitor.").mandatory();
  public static final OptionSpec ENVIRONMENT =
      OptionSpec.text("environment", "Environment of the monitor.");
  public static final OptionSpec STATES = RunState.choice();

  public static final OptionSpec SECTION =
      ServiceSection.of("sentry", DATA_SOURCE, MONITOR, ENVIRONMENT, STATES);

  private SentryOptions() {}
}
