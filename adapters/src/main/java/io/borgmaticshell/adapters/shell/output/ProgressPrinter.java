package io.borgmaticshell.adapters.shell.output;

import io.borgmaticshell.application.catalog.KnownSizes;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.time.ElapsedTime;
import io.borgmaticshell.domain.time.PointInTime;
import java.time.Duration;
import java.util.Locale;

/// Prints what goes on, a line each.
public final class ProgressPrinter implements ProgressListener {
  private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
  private final Output output;
  private final LiveView live;

  /// @param sizes what is known of earlier dumps
  public ProgressPrinter(Output output, KnownSizes sizes) {
    this.output = output;
    this.live = new LiveView(output, sizes);
  }

  @Override
  public void on(ProgressEvent event) {
    switch (event) {
      case ProgressEvent.Warned(var message) -> output.warning(message);
      case ProgressEvent.ArchiveChosen(var archive, var asked) ->
          output.warning(
              "archive %s, made %s before %s"
                  .formatted(
                      archive.name(),
                      ElapsedTime.text(Duration.between(archive.start(), asked.toInstant())),
                      PointInTime.text(asked)));
      case ProgressEvent.PartFailed(var problem) -> output.problem(problem.text());
      case ProgressEvent.CommandAnswered(var line) -> output.said(line);
      case ProgressEvent.CommandComplained(var line) -> output.problem(line);
      case ProgressEvent.Noted(var message) -> output.step(message);
      case ProgressEvent.Detailed(var message) -> output.detail(message);
      case ProgressEvent.Progressed(var message) -> output.answer(message);
      case ProgressEvent.DumpFinished(var dump, var bytes, var duration) -> {
        live.end(dump);
        output.step(line(dump, size(bytes), duration));
      }
      case ProgressEvent.RestoreFinished(var dump, var _, var duration) -> {
        live.end(dump);
        output.step(line(dump, "restored", duration));
      }
      case ProgressEvent.DumpStarted(var dump, var repository) -> {
        output.detail("%s: dumping".formatted(dump.display()));
        live.begin(dump, false, repository);
      }
      case ProgressEvent.Flowing(var dump, var gauge) -> live.flows(dump, gauge);
      case ProgressEvent.Proving(var dump, var gauge) -> live.isProven(dump, gauge);
      case ProgressEvent.AllStopped() -> live.endAll();
      case ProgressEvent.RestoreFailed(var dump, var problem) -> {
        live.end(dump);
        output.problem(problem.text());
      }
      case ProgressEvent.RestoreStarted(var dump, var archive, var repository) -> {
        output.detail("%s: restoring from %s".formatted(dump.display(), archive));
        live.begin(dump, true, repository);
      }
      case ProgressEvent.CommandStarted(var commandLine) -> output.detail("$ " + commandLine);
      case ProgressEvent.ProgramSaid(var program, var line) -> output.detail(program + ": " + line);
    }
  }

  private static String line(DumpId dump, String what, Duration duration) {
    return "%-24s %8s %7s".formatted(dump.display(), what, time(duration));
  }

  /// Bytes as people say them: `310 MiB`.
  public static String size(long bytes) {
    var unit = 0;
    double amount = bytes;
    while (amount >= 1024 && unit < UNITS.length - 1) {
      amount /= 1024;
      unit++;
    }
    var pattern = unit == 0 || amount >= 10 ? "%.0f %s" : "%.1f %s";
    return String.format(Locale.ROOT, pattern, amount, UNITS[unit]);
  }

  /// Minutes and seconds, with hours where there are any: `0:41`.
  static String time(Duration duration) {
    var minutes = "%d:%02d".formatted(duration.toMinutesPart(), duration.toSecondsPart());
    return duration.toHours() == 0
        ? minutes
        : "%d:%02d:%02d"
            .formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
  }
}
