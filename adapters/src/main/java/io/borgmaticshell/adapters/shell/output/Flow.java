package io.borgmaticshell.adapters.shell.output;

import io.borgmaticshell.adapters.shell.table.ScreenText;
import io.borgmaticshell.application.port.progress.Gauge;
import io.borgmaticshell.domain.dump.DumpId;
import java.time.Duration;
import java.util.OptionalLong;

/// One dump under way, as it is shown: what it is at, how much has passed, how fast, how long it
/// has taken and may take, and which side holds it up.
final class Flow {
  private static final double SMOOTHING = 0.3;
  private static final double STEADY_SMOOTHING = 0.03;
  private static final double NANOS = 1e9;
  private static final int CLEARLY = 2;
  private static final int WIDE = 90;
  private static final int MIDDLE = 62;
  private static final int NAME = 24;
  private static final int SHORTEST_NAME = 8;
  private static final int OTHERS = 43;
  private static final Duration TOO_LONG_TO_TELL = Duration.ofDays(4);

  private final DumpId dump;
  private final boolean restore;
  private final OptionalLong expected;
  private final long start;
  private Gauge gauge = new Gauge();
  private Stage stage;
  private long seenBytes;
  private long seenAt;
  private double rate;
  private double steadyRate;

  /// What is done with it at the moment.
  private enum Stage {
    /// It is written to the disk first, or the restore gets ready.
    BEFORE,
    PROOF,
    FLOW,
    STOP
  }

  /// @param restore whether it goes into the database
  /// @param expected about how many bytes there will be
  /// @param now nanoseconds of some clock
  Flow(DumpId dump, boolean restore, OptionalLong expected, long now) {
    this.dump = dump;
    this.restore = restore;
    this.expected = expected;
    this.start = now;
    this.seenAt = now;
    this.stage = Stage.BEFORE;
  }

  /// It flows from now on, as the gauge says.
  void flowsBy(Gauge measuring) {
    begin(Stage.FLOW, measuring);
  }

  /// It is only read from now on, to see whether it is whole.
  void provenBy(Gauge measuring) {
    begin(Stage.PROOF, measuring);
  }

  /// It is asked to end.
  void stop() {
    stage = Stage.STOP;
  }

  private void begin(Stage next, Gauge measuring) {
    stage = next;
    gauge = measuring;
    seenBytes = 0;
    rate = 0;
    steadyRate = 0;
  }

  /// The line for a moment, no longer than some columns.
  String line(long now, int columns) {
    var bytes = gauge.bytes();
    look(now, bytes);
    var elapsed = ProgressPrinter.time(Duration.ofNanos(now - start));
    var line =
        new StringBuilder(
            ScreenText.fitted(
                dump.display(), Math.min(NAME, Math.max(SHORTEST_NAME, columns - OTHERS))));
    line.append("  %-9s %9s".formatted(state(), ProgressPrinter.size(bytes)));
    line.append(" %11s".formatted(ProgressPrinter.size(Math.round(rate)) + "/s"));
    line.append(" %7s".formatted(elapsed));
    if (columns >= MIDDLE) {
      line.append("  ").append(remaining(bytes));
    }
    if (columns >= WIDE) {
      line.append("  ").append(holdUp());
    }
    var text = line.toString().stripTrailing();
    return ScreenText.beginning(text, columns - 1);
  }

  // The rate is that of about a second; a guess at the end must not jump like that.
  private void look(long now, long bytes) {
    if (now > seenAt) {
      var current = (bytes - seenBytes) * NANOS / (now - seenAt);
      rate = smoothed(rate, current, SMOOTHING);
      steadyRate = smoothed(steadyRate, current, STEADY_SMOOTHING);
      seenBytes = bytes;
      seenAt = now;
    }
  }

  private static double smoothed(double before, double current, double weight) {
    return before == 0 ? current : before + weight * (current - before);
  }

  private String state() {
    return switch (stage) {
      case BEFORE -> restore ? "preparing" : "dumping";
      case PROOF -> "proving";
      case STOP -> "stopping";
      case FLOW -> flow();
    };
  }

  private String flow() {
    if (gauge.isAtEnd()) {
      return restore ? "finishing" : "proving";
    }
    return gauge.bytes() == 0 ? "waiting" : restore ? "loading" : "streaming";
  }

  // A guess that has been proven wrong is none any more.
  private String remaining(long bytes) {
    var left = expected.orElse(0) - bytes;
    if (stage != Stage.FLOW || left <= 0 || steadyRate < 1) {
      return "";
    }
    var time = Duration.ofSeconds(Math.round(left / steadyRate));
    return time.compareTo(TOO_LONG_TO_TELL) > 0
        ? ""
        : "about %s left".formatted(ProgressPrinter.time(time));
  }

  private String holdUp() {
    if (stage != Stage.FLOW) {
      return "";
    }
    var source = gauge.waitedForSource();
    var sink = gauge.waitedForSink();
    if (source > CLEARLY * sink) {
      return restore ? "Borg is slower" : "the database is slower";
    }
    return sink > CLEARLY * source ? restore ? "the database is slower" : "Borg is slower" : "";
  }
}
