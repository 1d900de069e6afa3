package io.borgmaticshell.domain.monitoring;

import io.borgmaticshell.domain.option.OptionSpec;

/// The options of ntfy.
public final class NtfyOptions {
  public static final OptionSpec TOPIC =
      OptionSpec.text("topic", "The topic to publish to.").like("backups").mandatory();
  public static final OptionSpec SERVER =
      OptionSpec.text("server", "The server.")
          .like("https://watch.example.org")
          .usually("https://ntfy.sh");
  public static final OptionSpec USERNAME =
      OptionSpec.text("username", "User of the server.").like("backup");
  public static final OptionSpec PASSWORD =
      OptionSpec.text("password", "Password of the user.")
          .like("{credential file /etc/borgmatic/db}");
  public static final OptionSpec ACCESS_TOKEN =
      OptionSpec.text("access_token", "Token to use instead of user and password.")
          .like("{credential file /etc/borgmatic/ntfy}");
  public static final OptionSpec STATES = RunState.choice();

  public static final OptionSpec TITLE =
      OptionSpec.text("title", "Title of the message.").like("Backup of db1");
  public static final OptionSpec MESSAGE =
      OptionSpec.text("message", "The message.").like("Something went wrong.");
  public static final OptionSpec PRIORITY =
      OptionSpec.choice(
          "priority", "How urgent it is.", "min", "low", "default", "high", "urgent", "max");
  public static final OptionSpec TAGS =
      OptionSpec.text("tags", "Tags of the message, separated by commas.")
          .like("floppy_disk,warning");

  public static final OptionSpec SECTION =
      ServiceSection.of(
          "ntfy",
          new OptionSpec[] {TOPIC, SERVER, USERNAME, PASSWORD, ACCESS_TOKEN, STATES},
          RunState.sections(TITLE, MESSAGE, PRIORITY, TAGS));

  private NtfyOptions() {}
}
