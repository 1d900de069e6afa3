package io.borgmaticshell.adapters.borg.task;

import io.borgmaticshell.adapters.borg.program.BorgLog;
import io.borgmaticshell.adapters.borg.program.BorgProgram;
import io.borgmaticshell.application.port.TaskOutput;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import java.util.function.Consumer;

/// Sorts what Borg writes to its error output: what was asked for is part of the answer (Borg
/// documentation, "Logging API": names of loggers), the rest are steps, warnings and details.
final class BorgTalk implements Consumer<String> {
  private static final String ANSWERS = "borg.output.";
  private static final String EXIT_CODE = "borg.output.show-rc";

  private final TaskOutput output;
  private final ProgressListener progress;
  private final Consumer<String> others;

  BorgTalk(BorgProgram borg, TaskOutput output, ProgressListener progress) {
    this.output = output;
    this.progress = progress;
    this.others = borg.listener();
  }

  @Override
  public void accept(String line) {
    var record = BorgLog.parse(line);
    if (record.logger().startsWith(ANSWERS) && !record.logger().equals(EXIT_CODE)) {
      output.line(record.message());
    } else if (record.level().equals("INFO")) {
      progress.on(new ProgressEvent.Noted(record.message()));
    } else {
      others.accept(line);
    }
  }
}
