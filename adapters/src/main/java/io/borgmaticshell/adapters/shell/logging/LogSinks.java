package io.borgmaticshell.adapters.shell.logging;

import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.adapters.shell.output.Told;
import io.borgmaticshell.application.monitoring.Transcript.Hearing;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.configuration.ReportingOptions;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The logs that configurations want a run to be kept in. Closing ends that.
public final class LogSinks implements AutoCloseable {
  private static final int NOTHING = -2;
  private static final int STEPS = 1;

  private final Output output;
  private final List<Hearing> hearings = new ArrayList<>();
  private final List<LogSink> sinks = new ArrayList<>();

  private LogSinks(Output output) {
    this.output = output;
  }

  /// Opens them. What was told since the run began is kept, too.
  ///
  /// @throws OperationFailed CONFIGURATION if a log file cannot be written, or configurations want
  ///   different ones
  public static LogSinks open(List<Configuration> configurations, Output output) {
    var sinks = new LogSinks(output);
    var options = configurations.stream().map(Configuration::options).toList();
    var json = agreed(options, ReportingOptions.LOG_JSON).filter("true"::equals).isPresent();
    var format = agreed(options, ReportingOptions.LOG_FILE_FORMAT).orElse(LogFormat.USUAL);
    try {
      agreed(options, ReportingOptions.LOG_FILE)
          .filter(file -> !file.isEmpty())
          .ifPresent(file -> sinks.openFile(file, json, format, options));
      sinks.openSystemLog(most(options, ReportingOptions.SYSLOG_VERBOSITY, NOTHING));
    } catch (OperationFailed e) {
      sinks.close();
      throw e;
    }
    return sinks;
  }

  private static Optional<String> agreed(List<Options> all, OptionSpec option) {
    var values = all.stream().flatMap(one -> one.text(option).stream()).distinct().toList();
    if (values.size() > 1) {
      throw OperationFailed.because(
          Problem.Kind.CONFIGURATION,
          "The configuration files want different things of `%s`: %s."
              .formatted(option.key(), String.join(", ", values)),
          "Make them want the same, or run them one by one.");
    }
    return values.stream().findFirst();
  }

  private static int most(List<Options> all, OptionSpec option, int usual) {
    return all.stream().flatMapToInt(one -> one.number(option).stream()).max().orElse(usual);
  }

  private void openFile(String file, boolean json, String format, List<Options> options) {
    var verbosity = most(options, ReportingOptions.LOG_FILE_VERBOSITY, STEPS);
    Function<Told, String> lines = json ? Told::json : new LogFormat(format)::line;
    if (verbosity == NOTHING) {
      return;
    }
    try {
      keep(new LogFile(Path.of(file), lines), verbosity, "The log file " + file);
    } catch (IOException e) {
      throw new OperationFailed(
          new Problem(
              Problem.Kind.CONFIGURATION,
              "The log file %s cannot be written: %s.".formatted(file, e.getMessage()),
              "Choose another `log_file`, or make its directory."),
          e);
    }
  }

  private void openSystemLog(int verbosity) {
    if (verbosity == NOTHING) {
      return;
    }
    try {
      SystemLog.ofMachine()
          .ifPresentOrElse(
              log -> keep(log, verbosity, "The system log"),
              () -> output.warning("No system log listens on this machine; nothing goes there."));
    } catch (IOException e) {
      output.warning("The system log cannot be reached: " + e.getMessage());
    }
  }

  private void keep(LogSink sink, int verbosity, String name) {
    sinks.add(sink);
    hearings.add(output.keep(verbosity, new Keeper(sink, name, output)));
  }

  @Override
  public void close() {
    hearings.forEach(Hearing::close);
    sinks.forEach(LogSink::close);
  }
}
