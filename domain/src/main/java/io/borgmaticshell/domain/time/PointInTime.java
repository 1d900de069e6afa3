package io.borgmaticshell.domain.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a moment as people write it: a day, then a time of that day, then a zone, of which the
/// last two may be left out.
///
/// - Days: `2026-11-23`, `today`, `yesterday`, `monday`, `3 days ago`, also in weeks, months,
///   years.
/// - Moments without a time of day: `now`, `2 hours ago`, also in seconds and minutes.
/// - Times: `9:00`, `14:00:30`, in ISO dates also after a `T`.
/// - Zones: `Europe/Berlin`, `+02:00`, `Z`.
///
/// A day without a time means its end, so that everything of that day is earlier; but `3 days ago`
/// without a time means this time of the day. A weekday is the last one whose moment has passed. A
/// local time that the clocks jumped over means the moment of the jump, one that they showed twice
/// the first of the two: "not later than" never means more than was said.
public final class PointInTime {
  private static final Pattern FORM =
      Pattern.compile(
          """
          (?:(?<date>\\d{4}-\\d\\d-\\d\\d)
            |(?<word>now|today|yesterday)
            |(?:last\\s)?(?<weekday>(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)
            |(?<amount>\\d{1,6}|an?)\\s(?<unit>second|minute|hour|day|week|month|year)s?\\sago
          )
          (?:[\\sT](?<time>\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?))?
          \\s?(?<offset>Z|[+-]\\d\\d(?::?\\d\\d)?)?
          \\s?(?:\\[?(?<region>[a-z][a-z0-9_/+-]+)]?)?
          """,
          Pattern.CASE_INSENSITIVE | Pattern.COMMENTS);

  private static final DateTimeFormatter DISPLAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss VV", Locale.ROOT);

  private final Matcher form;
  private final LocalClock clock;

  private PointInTime(Matcher form, LocalClock clock) {
    this.form = form;
    this.clock = clock;
  }

  /// Reads a text; empty if it means no moment.
  ///
  /// @param now what relative words count from
  /// @param zone whose local time is meant where the text names no other
  public static Optional<ZonedDateTime> parse(String text, Instant now, ZoneId zone) {
    var form = FORM.matcher(text.strip().replaceAll("\\s+", " "));
    try {
      if (!form.matches()) {
        return Optional.empty();
      }
      var offset = group(form, "offset").map(word -> ZoneId.of(word.toUpperCase(Locale.ROOT)));
      var region = group(form, "region").map(PointInTime::region);
      var clock = new LocalClock(now, offset.or(() -> region).orElse(zone));
      return new PointInTime(form, clock)
          .moment()
          .map(moment -> moment.withZoneSameInstant(region.or(() -> offset).orElse(zone)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// Writes a moment so that it can be read back: `2026-11-23 14:00:00 Europe/Berlin`.
  public static String text(ZonedDateTime moment) {
    return DISPLAY.format(moment);
  }

  /// @throws DateTimeException if there is no such zone
  private static ZoneId region(String word) {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(word::equalsIgnoreCase)
        .findFirst()
        .map(ZoneId::of)
        .orElseThrow(() -> new DateTimeException("no zone is called " + word));
  }

  private Optional<ZonedDateTime> moment() {
    var weekday = group(form, "weekday");
    var unit = group(form, "unit");
    if (weekday.isPresent()) {
      return clock.lastWeekday(weekday.get(), time());
    }
    return unit.isPresent() ? ago(unit.get()) : namedDay();
  }

  private Optional<ZonedDateTime> namedDay() {
    var today = clock.today();
    return switch (group(form, "word").orElse("").toLowerCase(Locale.ROOT)) {
      case "now" -> time().isPresent() ? Optional.empty() : Optional.of(clock.now());
      case "today" -> Optional.of(clock.at(today, time()));
      case "yesterday" -> Optional.of(clock.at(today.minusDays(1), time()));
      default -> group(form, "date").map(date -> clock.at(LocalDate.parse(date), time()));
    };
  }

  private Optional<ZonedDateTime> ago(String name) {
    var amount = group(form, "amount").filter(word -> word.matches("\\d+")).orElse("1");
    var unit = ChronoUnit.valueOf(name.toUpperCase(Locale.ROOT) + "S");
    if (unit.isTimeBased()) {
      return time().isPresent()
          ? Optional.empty()
          : Optional.of(clock.now().minus(Long.parseLong(amount), unit));
    }
    var day = clock.today().minus(Long.parseLong(amount), unit);
    return Optional.of(clock.at(day, time().or(() -> Optional.of(clock.now().toLocalTime()))));
  }

  private Optional<LocalTime> time() {
    return group(form, "time")
        .map(text -> LocalTime.parse(text.indexOf(':') == 1 ? "0" + text : text));
  }

  private static Optional<String> group(Matcher form, String name) {
    return Optional.ofNullable(form.group(name));
  }
}
