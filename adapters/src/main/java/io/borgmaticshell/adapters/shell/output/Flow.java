package io.borgmaticshell.adapters.shell.output;

import io.borgmaticshell.application.port.progress.Gauge;
import io.borgmaticshell.domain.dump.DumpId;
import java.time.Duration;
import java.util.OptionalLong;

/// One dump under way, as it is shown: what it is at, how much has passed, how fast, how long it
/// has taken and may take, and which side holds it up.
final class Flow {
  private static final double SMOOTHING = 0.3;
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
  private long seenBytes;
  private long seenAt;
  private double rate;

  /// @param restore whether it goes into the database
  /// @param expected about how many bytes there will be
  /// @param now nanoseconds of some clock
  Flow(DumpId dump, boolean restore, OptionalLong expected, long now) {
    this.dump = dump;
    this.restore = restore;
    this.expected = expected;
    this.start = now;
    this.seenAt = now;
  }

  DumpId dump() {
    return dump;
  }

  void measuredBy(Gauge other) {
    gauge = other;
    seenBytes = 0;
  }

  /// The line for a moment, no longer than some columns.
  String line(long now, int columns) {
    var bytes = gauge.bytes();
    if (now > seenAt) {
      var current = (bytes - seenBytes) * NANOS / (now - seenAt);
      rate = rate == 0 ? current : rate + SMOOTHING * (current - rate);
      seenBytes = bytes;
      seenAt = now;
    }
    var elapsed = ProgressPrinter.time(Duration.ofNanos(now - start));
    var line =
        new StringBuilder(
            cut(dump.display(), Math.min(NAME, Math.max(SHORTEST_NAME, columns - OTHERS))));
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
    return text.length() < columns ? text : text.substring(0, Math.max(0, columns - 1));
  }

  private String state() {
    if (gauge.isAtEnd()) {
      return restore ? "finishing" : "proving";
    }
    return gauge.bytes() == 0 ? "waiting" : restore ? "loading" : "streaming";
  }

  // A guess that has been proven wrong is none any more.
  private String remaining(long bytes) {
    var left = expected.orElse(0) - bytes;
    if (left <= 0 || rate < 1) {
      return "";
    }
    var time = Duration.ofSeconds(Math.round(left / rate));
    return time.compareTo(TOO_LONG_TO_TELL) > 0
        ? ""
        : "about %s left".formatted(ProgressPrinter.time(time));
  }

  private String holdUp() {
    var source = gauge.waitedForSource();
    var sink = gauge.waitedForSink();
    if (source > CLEARLY * sink) {
      return restore ? "Borg is slower" : "the database is slower";
    }
    return sink > CLEARLY * source ? restore ? "the database is slower" : "Borg is slower" : "";
  }

  /// A name in so many columns; of one that is too long the middle is left out.
  static String cut(String name, int columns) {
    if (name.length() <= columns) {
      return name + " ".repeat(columns - name.length());
    }
    var end = (columns - 1) / 2;
    return name.substring(0, columns - 1 - end) + "…" + name.substring(name.length() - end);
  }
}
