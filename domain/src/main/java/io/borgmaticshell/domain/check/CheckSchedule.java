package io.borgmaticshell.domain.check;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// How often a check is made, and on which days.
///
/// @param interval the least time between two; empty for every time
/// @param days on which days of the week; none means any
public record CheckSchedule(Optional<Duration> interval, Set<DayOfWeek> days) {
  public static final CheckSchedule ALWAYS = new CheckSchedule(Optional.empty(), Set.of());

  private static final Pattern TEXT = Pattern.compile("(\\d+) +([a-z]+?)s?");
  // A month has 30 days and a year 365, as with the original.
  private static final Map<String, Duration> UNITS =
      Map.of(
          "second", Duration.ofSeconds(1),
          "minute", Duration.ofMinutes(1),
          "hour", Duration.ofHours(1),
          "day", Duration.ofDays(1),
          "week", Duration.ofDays(7),
          "month", Duration.ofDays(30),
          "year", Duration.ofDays(365));

  public CheckSchedule {
    days = Set.copyOf(days);
  }

  /// Whether it is time for a check.
  public sealed interface Due {
    /// Now.
    record Now() implements Due {}

    /// Not before some time has passed.
    ///
    /// @param left until it is time
    record Later(Duration left) implements Due {}

    /// Only on these days.
    record AnotherDay(Set<DayOfWeek> days) implements Due {}
  }

  /// Reads a schedule.
  ///
  /// @param frequency such as `2 weeks`, or `always`
  /// @param onlyRunOn names of days, `weekday` or `weekend`
  /// @return nothing if a word of it is not understood
  public static Optional<CheckSchedule> read(Optional<String> frequency, List<String> onlyRunOn) {
    var interval = frequency.filter(text -> !text.equals("always"));
    var read = interval.flatMap(CheckSchedule::duration);
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (var word : onlyRunOn) {
      var named = daysOf(word);
      if (named.isEmpty()) {
        return Optional.empty();
      }
      days.addAll(named);
    }
    return interval.isPresent() && read.isEmpty()
        ? Optional.empty()
        : Optional.of(new CheckSchedule(read, days));
  }

  private static Optional<Duration> duration(String text) {
    var match = TEXT.matcher(text.strip());
    if (!match.matches() || match.group(1).length() > 6) {
      return Optional.empty();
    }
    return Optional.ofNullable(UNITS.get(match.group(2)))
        .map(unit -> unit.multipliedBy(Long.parseLong(match.group(1))));
  }

  private static Set<DayOfWeek> daysOf(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "weekday" -> EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
      case "weekend" -> EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
      default -> {
        var named = EnumSet.allOf(DayOfWeek.class);
        named.removeIf(day -> !day.name().equalsIgnoreCase(word));
        yield named;
      }
    };
  }

  /// Says whether it is time.
  ///
  /// @param last when the check was made; empty for never
  public Due due(Optional<Instant> last, ZonedDateTime now) {
    if (!days.isEmpty() && !days.contains(now.getDayOfWeek())) {
      return new Due.AnotherDay(days);
    }
    return last.flatMap(made -> interval.map(made::plus))
        .map(next -> Duration.between(now.toInstant(), next))
        .filter(left -> left.isPositive())
        .<Due>map(Due.Later::new)
        .orElseGet(Due.Now::new);
  }
}
