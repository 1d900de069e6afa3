package io.borgmaticshell.domain.monitoring;

import io.borgmaticshell.domain.option.OptionSpec;
import java.util.Arrays;
import java.util.stream.Stream;

/// The options of Apprise.
public final class AppriseOptions {
  public static final OptionSpec URL =
      OptionSpec.text("url", "Address of a service, as Apprise writes it.")
          .like("mailto://backup@example.org")
          .mandatory();
  public static final OptionSpec LABEL =
      OptionSpec.text("label", "What to call it in logs.").like("mail").mandatory();
  public static final OptionSpec SERVICES =
      OptionSpec.sections("services", "Whom to tell.", URL, LABEL).mandatory();
  public static final OptionSpec SEND_LOGS = ServiceSection.SEND_LOGS;
  public static final OptionSpec SIZE_LIMIT =
      OptionSpec.number("logs_size_limit", "How many bytes of logs to send.")
          .like(2000)
          .usually("100000");
  public static final OptionSpec STATES = RunState.choiceWithLog();

  public static final OptionSpec TITLE =
      OptionSpec.text("title", "Title of the message.").like("Backup of db1");
  public static final OptionSpec BODY =
      OptionSpec.text("body", "The message.").like("See the logs.");

  public static final OptionSpec SECTION =
      ServiceSection.of(
          "apprise",
          new OptionSpec[] {SERVICES, SEND_LOGS, SIZE_LIMIT, STATES},
          Stream.concat(
                  Arrays.stream(RunState.sections(TITLE, BODY)),
                  Stream.of(RunState.LOG.section(TITLE, BODY)))
              .toArray(OptionSpec[]::new));

  private AppriseOptions() {}
}
