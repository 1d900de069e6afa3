package io.borgmaticshell.domain.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The clock on a wall somewhere, stopped at a moment.
record LocalClock(Instant moment, ZoneId zone) {
  private static final int DAYS_OF_A_WEEK = 7;

  ZonedDateTime now() {
    return moment.atZone(zone);
  }

  LocalDate today() {
    return now().toLocalDate();
  }

  /// A time of a day, or its very end.
  ZonedDateTime at(LocalDate day, Optional<LocalTime> time) {
    return time.map(day::atTime)
        .map(this::resolve)
        .orElseGet(() -> day.plusDays(1).atStartOfDay(zone).minusNanos(1));
  }

  /// The last moment of this kind that has passed; empty if there is no such day.
  ///
  /// @param name at least the first three letters
  Optional<ZonedDateTime> lastWeekday(String name, Optional<LocalTime> time) {
    var prefix = name.toUpperCase(Locale.ROOT);
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().startsWith(prefix))
        .findFirst()
        .map(day -> today().with(TemporalAdjusters.previousOrSame(day)))
        .map(day -> at(day, time).isAfter(now()) ? day.minusDays(DAYS_OF_A_WEEK) : day)
        .map(day -> at(day, time));
  }

  private ZonedDateTime resolve(LocalDateTime local) {
    var rules = zone.getRules();
    return rules.getValidOffsets(local).isEmpty()
        ? rules.getTransition(local).getInstant().minusNanos(1).atZone(zone)
        : local.atZone(zone);
  }
}
