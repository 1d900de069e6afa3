package io.borgmaticshell.domain.monitoring;

import io.borgmaticshell.domain.option.OptionSpec;

/// The options of PagerDuty.
public final class PagerDutyOptions {
  public static final OptionSpec INTEGRATION_KEY =
      OptionSpec.text("integration_key", "Key of the integration.")
          .like("{credential file /etc/borgmatic/pagerduty}")
          .mandatory();
  public static final OptionSpec SEND_LOGS = ServiceSection.SEND_LOGS;

  public static final OptionSpec SECTION =
      ServiceSection.of("pagerduty", INTEGRATION_KEY, SEND_LOGS);

  private PagerDutyOptions() {}
}
