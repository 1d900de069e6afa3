package io.borgmaticshell.domain.monitoring;

import io.borgmaticshell.domain.option.OptionSpec;

/// The options of services whose checks are pinged: Healthchecks and Watchgoose.
public final class PingOptions {
  public static final OptionSpec PING_URL =
      OptionSpec.text("ping_url", "Address of the check, or its UUID.")
          .like("https://watch.example.org/ping/d1f4")
          .mandatory();
  public static final OptionSpec VERIFY_TLS = ServiceSection.VERIFY_TLS;
  public static final OptionSpec SEND_LOGS = ServiceSection.SEND_LOGS;
  public static final OptionSpec BODY_LIMIT =
      OptionSpec.number("ping_body_limit", "How many bytes of logs to send; 0: no limit.")
          .like(2000)
          .usually("100000");
  public static final OptionSpec STATES = RunState.choiceWithLog();
  public static final OptionSpec CREATE_SLUG =
      OptionSpec.flag("create_slug", "Whether to create the check where its address has a slug.")
          .usually("false");

  public static final OptionSpec HEALTHCHECKS = section("healthchecks");
  public static final OptionSpec WATCHGOOSE = section("watchgoose");

  private PingOptions() {}

  private static OptionSpec section(String key) {
    return ServiceSection.of(key, PING_URL, VERIFY_TLS, SEND_LOGS, BODY_LIMIT, STATES, CREATE_SLUG);
  }
}
