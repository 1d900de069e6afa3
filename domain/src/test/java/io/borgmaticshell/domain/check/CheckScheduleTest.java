package io.borgmaticshell.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.domain.check.CheckSchedule.Due;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckScheduleTest {
  private static final ZonedDateTime WEDNESDAY = ZonedDateTime.parse("2026-11-25T12:00:00Z");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "1 hour, 1",
    "36 hours, 36",
    "1 day, 24",
    "2 weeks, 336",
    "1 month, 720",
    "1 year, 8760"
  })
  void understands_how_often(String text, long hours) {
    assertThat(every(text).interval()).contains(Duration.ofHours(hours));
  }

  @Test
  void always_is_no_interval() {
    assertThat(every("always").interval()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2 fortnights", "week", "-1 days", "1.5 days", "", "99999999999999999999 days"})
  void does_not_guess_what_a_frequency_means(String text) {
    assertThat(CheckSchedule.read(Optional.of(text), List.of())).isEmpty();
  }

  @Test
  void does_not_guess_what_a_day_is() {
    assertThat(CheckSchedule.read(Optional.empty(), List.of("Caturday"))).isEmpty();
  }

  @Test
  void a_check_that_was_never_made_is_due() {
    assertThat(every("1 week").due(Optional.empty(), WEDNESDAY)).isEqualTo(new Due.Now());
  }

  @Test
  void a_check_is_due_again_when_the_interval_has_passed() {
    var weekAgo = WEDNESDAY.minusDays(7);
    assertThat(every("1 week").due(Optional.of(weekAgo.toInstant()), WEDNESDAY))
        .isEqualTo(new Due.Now());
    assertThat(every("1 week").due(Optional.of(weekAgo.plusHours(1).toInstant()), WEDNESDAY))
        .isEqualTo(new Due.Later(Duration.ofHours(1)));
  }

  @Test
  void a_check_waits_for_its_day() {
    assertThat(on("weekday").due(Optional.empty(), WEDNESDAY)).isEqualTo(new Due.Now());
    assertThat(on("wednesday").due(Optional.empty(), WEDNESDAY)).isEqualTo(new Due.Now());
    assertThat(on("weekend").due(Optional.empty(), WEDNESDAY))
        .isEqualTo(new Due.AnotherDay(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));
  }

  private static CheckSchedule every(String frequency) {
    return CheckSchedule.read(Optional.of(frequency), List.of()).orElseThrow();
  }

  private static CheckSchedule on(String day) {
    return CheckSchedule.read(Optional.empty(), List.of(day)).orElseThrow();
  }
}
