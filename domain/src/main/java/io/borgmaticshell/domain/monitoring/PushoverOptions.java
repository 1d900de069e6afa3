package io.borgmaticshell.domain.monitoring;

import static io.borgmaticshell.domain.option.OptionSpec.number;
import static io.borgmaticshell.domain.option.OptionSpec.text;

import io.borgmaticshell.domain.option.OptionSpec;

/// The options of Pushover.
public final class PushoverOptions {
  public static final OptionSpec TOKEN =
      text("token", "Token of the application.")
          .like("{credential file /etc/borgmatic/pushover}")
          .mandatory();
  public static final OptionSpec USER =
      text("user", "Key of the user or group.")
          .like("{credential file /etc/borgmatic/pushover-user}")
          .mandatory();
  public static final OptionSpec STATES = RunState.choice();

  public static final OptionSpec MESSAGE =
      text("message", "The message.").like("Something went wrong.").usually("the moment");
  public static final OptionSpec TITLE =
      text("title", "Title of the message.").like("Backup of db1");
  public static final OptionSpec DEVICE =
      text("device", "The device that gets it.").like("phone").usually("all");
  public static final OptionSpec SOUND = text("sound", "The sound to play.").like("siren");
  public static final OptionSpec URL =
      text("url", "An address to show along.").like("https://watch.example.org");
  public static final OptionSpec URL_TITLE =
      text("url_title", "What to call that address.").like("Dashboard");
  public static final OptionSpec HTML =
      OptionSpec.flag("html", "Whether the message is HTML.").usually("false");
  public static final OptionSpec PRIORITY =
      number("priority", "From -2 to 2; 2 needs an answer.").like(1);
  public static final OptionSpec EXPIRE =
      number("expire", "Seconds until priority 2 is no longer repeated.").like(1200).usually("600");
  public static final OptionSpec RETRY =
      number("retry", "Seconds between repetitions of priority 2.").like(60).usually("30");
  public static final OptionSpec TTL = number("ttl", "Seconds it is kept.").like(3600);

  public static final OptionSpec SECTION =
      ServiceSection.of(
          "pushover",
          new OptionSpec[] {TOKEN, USER, STATES},
          RunState.sections(
              MESSAGE, TITLE, DEVICE, SOUND, URL, URL_TITLE, HTML, PRIORITY, EXPIRE, RETRY, TTL));

  private PushoverOptions() {}
}
