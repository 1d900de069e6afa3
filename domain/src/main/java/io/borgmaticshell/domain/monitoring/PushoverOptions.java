package io.borgmaticshell.domain.monitoring;

import static io.borgmaticshell.domain.option.OptionSpec.number;
import static io.borgmaticshell.domain.option.OptionSpec.text;

import io.borgmaticshell.domain.option.OptionSpec;

/// The options of Pushover.
public final class PushoverOptions {
  public static final OptionSpec TOKEN = text("token", "Token of the application.").mandatory();
  public static final OptionSpec USER = text("user", "Key of the user or group.").mandatory();
  public static final OptionSpec STATES = RunState.choice();

  public static final OptionSpec MESSAGE = text("message", "The message; default: the moment.");
  public static final OptionSpec TITLE = text("title", "Title of the message.");
  public static final OptionSpec DEVICE = text("device", "The device that gets it; default: all.");
  public static final OptionSpec SOUND = text("sound", "The sound to play.");
  public static final OptionSpec URL = text("url", "An address to show along.");
  public static final OptionSpec URL_TITLE = text("url_title", "What to call that address.");
  public static final OptionSpec HTML = OptionSpec.flag("html", "Whether the message is HTML.");
  public static final OptionSpec PRIORITY = number("priority", "From -2 to 2; 2 needs an answer.");
  public static final OptionSpec EXPIRE =
      number("expire", "Seconds until priority 2 is no longer repeated; default: 600.");
  public static final OptionSpec RETRY =
      number("retry", "Seconds between repetitions of priority 2; default: 30.");
  public static final OptionSpec TTL = number("ttl", "Seconds it is kept.");

  public static final OptionSpec SECTION =
      ServiceSection.of(
          "pushover",
          new OptionSpec[] {TOKEN, USER, STATES},
          RunState.sections(
              MESSAGE, TITLE, DEVICE, SOUND, URL, URL_TITLE, HTML, PRIORITY, EXPIRE, RETRY, TTL));

  private PushoverOptions() {}
}
