package io.borgmaticshell.domain.configuration;

import io.borgmaticshell.domain.option.OptionSpec;
import java.util.List;

/// The top-level options that say what is shown and logged.
public final class ReportingOptions {
  public static final OptionSpec VERBOSITY =
      OptionSpec.number("verbosity", "How much is shown: -2 nothing, 0 warnings, up to 2.").like(1);
  public static final OptionSpec COLOR = OptionSpec.flag("color", "Whether to use colours.");
  public static final OptionSpec PROGRESS =
      OptionSpec.flag("progress", "Whether to show progress.").usually("false");
  public static final OptionSpec STATISTICS =
      OptionSpec.flag("statistics", "Whether to show statistics.").usually("false");
  public static final OptionSpec QUICK_STATISTICS =
      OptionSpec.flag("quick_statistics", "Whether to show statistics that are cheap.")
          .usually("false");
  public static final OptionSpec LIST_DETAILS =
      OptionSpec.flag("list_details", "Whether to list what is worked on.").usually("false");
  public static final OptionSpec FILE_LIST_FORMAT =
      OptionSpec.text("file_list_format", "What a line of a list of files looks like.")
          .like("{size} {path}{NL}");
  public static final OptionSpec ARCHIVE_LIST_FORMAT =
      OptionSpec.text("archive_list_format", "What a line of a list of archives looks like.")
          .like("{archive}{NL}");

  public static final OptionSpec MONITORING_VERBOSITY =
      OptionSpec.number("monitoring_verbosity", "How much goes to monitoring services.")
          .like(2)
          .usually("1");

  public static final OptionSpec LOG_FILE =
      OptionSpec.text("log_file", "The file to log to.").like("/var/log/borgmatic.log");

  public static final OptionSpec LOG_FILE_VERBOSITY =
      OptionSpec.number("log_file_verbosity", "How much goes to the log file.")
          .like(2)
          .usually("1");
  public static final OptionSpec LOG_FILE_FORMAT =
      OptionSpec.text("log_file_format", "What a line of the log file looks like.")
          .like("{asctime} {levelname} {message}")
          .usually("[{asctime}] {levelname}: {prefix}{message}");
  public static final OptionSpec SYSLOG_VERBOSITY =
      OptionSpec.number("syslog_verbosity", "How much goes to the system log.")
          .like(0)
          .usually("-2");
  public static final OptionSpec LOG_JSON =
      OptionSpec.flag("log_json", "Whether messages are JSON.").usually("false");

  /// What is logged elsewhere or shown in another form.
  public static final List<OptionSpec> OTHERS =
      List.of(
          SYSLOG_VERBOSITY,
          LOG_FILE_VERBOSITY,
          LOG_FILE,
          LOG_FILE_FORMAT,
          LOG_JSON,
          PROGRESS,
          STATISTICS,
          QUICK_STATISTICS,
          LIST_DETAILS,
          FILE_LIST_FORMAT,
          ARCHIVE_LIST_FORMAT);

  private ReportingOptions() {}
}
