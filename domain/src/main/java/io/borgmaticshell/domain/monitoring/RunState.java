package io.borgmaticshell.domain.monitoring;

import io.borgmaticshell.domain.option.OptionSpec;
import java.util.Arrays;
import java.util.Locale;

/// What a service can be told about the run of one configuration file.
public enum RunState {
  /// The run begins.
  START,
  /// The run went well.
  FINISH,
  /// Something of the run failed, or it was interrupted.
  FAIL,
  /// The run is over; this is what it logged. Told before [#FINISH] or [#FAIL].
  LOG;

  private static final RunState[] WITHOUT_LOG = {START, FINISH, FAIL};

  /// The word for it in configurations and in the addresses of services: `start`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The section of a service's options that says what it is told then.
  public OptionSpec section(OptionSpec... fields) {
    return OptionSpec.section(word(), "What is sent at this moment.", fields);
  }

  /// The option of a service that says at which moments it is told.
  static OptionSpec choice() {
    return OptionSpec.choices("states", "When to tell it.", "start", "finish", "fail")
        .like("finish", "fail");
  }

  /// The same option of a service that takes logs, too.
  static OptionSpec choiceWithLog() {
    return OptionSpec.choices("states", "When to tell it.", "start", "finish", "fail", "log")
        .like("finish", "fail");
  }

  /// The sections of start, finish and fail, each with the same fields.
  static OptionSpec[] sections(OptionSpec... fields) {
    return Arrays.stream(WITHOUT_LOG)
        .map(state -> state.section(fields))
        .toArray(OptionSpec[]::new);
  }
}
