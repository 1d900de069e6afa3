package io.borgmaticshell.domain.monitoring;

import io.borgmaticshell.domain.option.OptionSpec;

/// The options of ntfy.
public final class NtfyOptions {
  public static final OptionSpec TOPIC =
      OptionSpec.text("topic", "The topic to publish to.").mandatory();
  public static final OptionSpec SERVER =
      OptionSpec.text("server", "The server; default: https://ntfy.sh.");
  public static final OptionSpec USERNAME = OptionSpec.text("username", "User of the server.");
  public static final OptionSpec PASSWORD = OptionSpec.text("password", "Password of the user.");
  public static final OptionSpec ACCESS_TOKEN =
      OptionSpec.text("access_token", "Token to use instead of user and password.");
  public static final OptionSpec STATES = RunState.choice();

  public static final OptionSpec TITLE = OptionSpec.text("title", "Title of the message.");
  public static final OptionSpec MESSAGE = OptionSpec.text("message", "The message.");
  public static final OptionSpec PRIORITY =
      OptionSpec.choice(
          "priority", "How urgent it is.", "min", "low", "default", "high", "urgent", "max");
  public static final OptionSpec TAGS =
      OptionSpec.text("tags", "Tags of the message, separated by commas.");

  public static final OptionSpec SECTION =
      ServiceSection.of(
          "ntfy",
          new OptionSpec[] {TOPIC, SERVER, USERNAME, PASSWORD, ACCESS_TOKEN, STATES},
          RunState.sections(TITLE, MESSAGE, PRIORITY, TAGS));

  private NtfyOptions() {}
}
