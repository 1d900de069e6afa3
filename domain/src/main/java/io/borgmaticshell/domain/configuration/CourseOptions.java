package io.borgmaticshell.domain.configuration;

import static io.borgmaticshell.domain.option.OptionSpec.choice;
import static io.borgmaticshell.domain.option.OptionSpec.choices;
import static io.borgmaticshell.domain.option.OptionSpec.flag;
import static io.borgmaticshell.domain.option.OptionSpec.number;
import static io.borgmaticshell.domain.option.OptionSpec.sections;

import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.Options;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The top-level options that cut a run short, repeat it or judge it.
public final class CourseOptions {
  private static final OptionSpec RETRIES = number("retries", "How often to try again.").like(3);
  private static final OptionSpec RETRY_WAIT =
      number(
              "retry_wait",
              "How many seconds to wait before the first retry; twice as many before the second, and so"
                  + " on.")
          .like(30);
  private static final OptionSpec DEFAULT_ACTIONS =
      flag("default_actions", "Whether a run without an action does anything.").usually("true");
  private static final OptionSpec SKIP_ACTIONS =
      choices("skip_actions", "Which actions never run.", CommandOptions.ACTIONS).like("compact");
  public static final OptionSpec CODE =
      OptionSpec.number("code", "The exit code, not 0.").like(100).mandatory();
  private static final OptionSpec TREAT_AS =
      choice("treat_as", "What it counts as.", "error", "warning").mandatory();
  public static final OptionSpec BORG_EXIT_CODES =
      sections("borg_exit_codes", "What exit codes of Borg mean.", CODE, TREAT_AS);

  /// Whether `create` goes without asking Borg what it would archive.
  public static final OptionSpec SKIP_PATH_VALIDATION =
      flag(
          "unsafe_skip_path_validation_before_create",
          "Whether to go without looking for special files; reading one may hang the backup.");

  /// Every option of this class.
  public static final List<OptionSpec> ALL =
      List.of(
          RETRIES,
          RETRY_WAIT,
          DEFAULT_ACTIONS,
          SKIP_ACTIONS,
          BORG_EXIT_CODES,
          SKIP_PATH_VALIDATION);

  private CourseOptions() {}

  /// How often what failed is tried again.
  public static int retries(Options options) {
    return options.number(RETRIES).orElse(0);
  }

  /// How long to wait before a retry.
  ///
  /// @param retry 1 for the first
  public static Duration wait(Options options, int retry) {
    return Duration.ofSeconds((long) options.number(RETRY_WAIT).orElse(0) * retry);
  }

  /// Whether a command line without a single word does something.
  public static boolean hasDefaultActions(Options options) {
    return options.flag(DEFAULT_ACTIONS).orElse(true);
  }

  /// Whether an action is to be left out, even if it is asked for. Actions of a group, such as `key
  /// export`, go by the name of the group.
  public static boolean skips(Options options, String action) {
    return options.texts(SKIP_ACTIONS).contains(action.split(" ", 2)[0]);
  }

  /// Whether the configuration says that an exit code of Borg is an error; empty if it says
  /// nothing.
  public static Optional<Boolean> isError(Options options, int code) {
    return options.sections(BORG_EXIT_CODES).stream()
        .filter(entry -> entry.number(CODE).orElse(0) == code)
        .map(entry -> entry.text(TREAT_AS).orElse("").equals("error"))
        .findFirst();
  }
}
