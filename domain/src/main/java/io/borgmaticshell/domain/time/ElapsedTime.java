package io.borgmaticshell.domain.time;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// Writes how long something took or is ago: `3 days 4 h`, `2 h 14 min`, `8 s`.
public final class ElapsedTime {
  private ElapsedTime() {}

  /// The largest unit there is any of and the next smaller one.
  public static String text(Duration duration) {
    var elapsed = duration.abs();
    var days = elapsed.toDays();
    var parts =
        List.of(
            new Part(days, days == 1 ? "day" : "days"),
            new Part(elapsed.toHoursPart(), "h"),
            new Part(elapsed.toMinutesPart(), "min"),
            new Part(elapsed.toSecondsPart(), "s"));
    var told =
        parts.stream()
            .dropWhile(part -> part.amount == 0)
            .limit(2)
            .filter(part -> part.amount > 0)
            .map(part -> part.amount + " " + part.unit)
            .collect(Collectors.joining(" "));
    return told.isEmpty() ? "0 s" : told;
  }

  private record Part(long amount, String unit) {}
}
