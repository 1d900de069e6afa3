package io.borgmaticshell.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PointInTimeTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          now                               | 2026-11-25T10:30:15Z
          NOW                               | 2026-11-25T10:30:15Z
          today                             | 2026-11-25T22:59:59.999999999Z
          today 06:00                       | 2026-11-25T05:00:00Z
          today 6:00                        | 2026-11-25T05:00:00Z
          yesterday                         | 2026-11-24T22:59:59.999999999Z
          yesterday 14:00                   | 2026-11-24T13:00:00Z
          Yesterday   14:00:30              | 2026-11-24T13:00:30Z
          2026-11-23                        | 2026-11-23T22:59:59.999999999Z
          2026-11-23 14:00                  | 2026-11-23T13:00:00Z
          2026-11-23T14:00                  | 2026-11-23T13:00:00Z
          2026-11-23 14:00:30.25            | 2026-11-23T13:00:30.250Z
          2026-11-23T14:00Z                 | 2026-11-23T14:00:00Z
          2026-11-23 14:00 utc              | 2026-11-23T14:00:00Z
          2026-11-23T14:00:00+02:00         | 2026-11-23T12:00:00Z
          2026-11-23 14:00 +0200            | 2026-11-23T12:00:00Z
          2026-11-23 14:00 -03              | 2026-11-23T17:00:00Z
          2026-11-23 14:00 America/New_York | 2026-11-23T19:00:00Z
          2026-11-23 14:00 america/new_york | 2026-11-23T19:00:00Z
          2026-11-23 America/New_York       | 2026-11-24T04:59:59.999999999Z
          2026-07-01T14:00+02:00[Europe/Berlin] | 2026-07-01T12:00:00Z
          yesterday 14:00 Z                 | 2026-11-24T14:00:00Z
          today 0:30 Asia/Tokyo             | 2026-11-24T15:30:00Z
          2 hours ago                       | 2026-11-25T08:30:15Z
          an hour ago                       | 2026-11-25T09:30:15Z
          1 minute ago                      | 2026-11-25T10:29:15Z
          90 seconds ago                    | 2026-11-25T10:28:45Z
          3 days ago                        | 2026-11-22T10:30:15Z
          a day ago                         | 2026-11-24T10:30:15Z
          3 days ago 9:00                   | 2026-11-22T08:00:00Z
          2 weeks ago                       | 2026-11-11T10:30:15Z
          1 month ago                       | 2026-10-25T10:30:15Z
          5 months ago                      | 2026-06-25T09:30:15Z
          1 year ago                        | 2025-11-25T10:30:15Z
          monday 9:00                       | 2026-11-23T08:00:00Z
          last monday 9:00                  | 2026-11-23T08:00:00Z
          mon 9:00                          | 2026-11-23T08:00:00Z
          monday                            | 2026-11-23T22:59:59.999999999Z
          wednesday 11:00                   | 2026-11-25T10:00:00Z
          wednesday 12:00                   | 2026-11-18T11:00:00Z
          wednesday                         | 2026-11-18T22:59:59.999999999Z
          thursday 9:00                     | 2026-11-19T08:00:00Z
          sunday 9:00 UTC                   | 2026-11-22T09:00:00Z
          """)
  void reads_what_people_write_on_a_wednesday_morning_in_Berlin(String text, Instant meant) {
    assertThat(read(text)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "latest",
        "noon",
        "14:00",
        "2026-02-30",
        "2026-13-01",
        "2026-11-23 24:00",
        "2026-11-23 14:60",
        "2026-11-23 14",
        "23.11.2026",
        "11/23/2026",
        "2026-11-23 14:00 Europe/Berln",
        "2026-11-23 14:00 +25:00",
        "now 14:00",
        "2 hours ago 14:00",
        "3 days",
        "-3 days ago",
        "monkey 9:00",
        "tomorrow",
        "yesterday yesterday",
        "2026-11-23 14:00 Europe/Berlin Z"
      })
  void understands_nothing_else(String text) {
    assertThat(read(text)).isEmpty();
  }

  @Test
  void answers_in_the_zone_that_was_asked_in() {
    assertThat(at("yesterday 14:00", "2026-11-25T10:30:15Z"))
        .map(PointInTime::text)
        .contains("2026-11-24 14:00:00 Europe/Berlin");
    assertThat(at("yesterday 14:00 Asia/Tokyo", "2026-11-25T10:30:15Z"))
        .map(PointInTime::text)
        .contains("2026-11-24 14:00:00 Asia/Tokyo");
  }

  @Nested
  class when_the_clocks_change {
    @Test
    void takes_a_time_that_was_jumped_over_for_the_moment_before_the_jump() {
      assertThat(read("2026-03-29 02:30"))
          .contains(Instant.parse("2026-03-29T00:59:59.999999999Z"));
    }

    @Test
    void takes_the_first_of_two_equal_times() {
      assertThat(read("2026-10-25 02:30")).contains(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void lets_the_offset_choose_the_second() {
      assertThat(read("2026-10-25 02:30 +01:00")).contains(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void counts_hours_as_they_pass_and_days_as_the_calendar_does() {
      assertThat(at("24 hours ago", "2026-10-25T11:00:00Z").map(ZonedDateTime::toInstant))
          .contains(Instant.parse("2026-10-24T11:00:00Z"));
      assertThat(at("1 day ago", "2026-10-25T11:00:00Z").map(ZonedDateTime::toInstant))
          .contains(Instant.parse("2026-10-24T10:00:00Z"));
    }

    @Test
    void ends_a_day_when_the_next_begins_even_without_a_midnight() {
      var cairo = ZoneId.of("Africa/Cairo");
      var moment = PointInTime.parse("2026-04-23", Instant.EPOCH, cairo).orElseThrow();
      assertThat(moment.toInstant()).isEqualTo("2026-04-23T21:59:59.999999999Z");
    }
  }

  @Test
  void reads_back_every_moment_it_can_be_told_in_any_form() {
    var zones = ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
    var forms =
        List.of(
            DateTimeFormatter.ISO_INSTANT,
            DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            DateTimeFormatter.ISO_ZONED_DATE_TIME,
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.nnnnnnnnn xx", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnnXXX'['VV']'", Locale.ROOT));
    for (var seed = 0L; seed < 2000; seed++) {
      var random = new Random(seed);
      var instant =
          Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(999_999_999));
      var moment = instant.atZone(zones.get(random.nextInt(zones.size())));
      // An offset of seconds was local time before there were zones.
      if (moment.getOffset().getTotalSeconds() % 60 == 0) {
        var text = forms.get(random.nextInt(forms.size())).format(moment);
        assertThat(read(text)).as("seed %d: %s", seed, text).contains(instant);
      }
    }
  }

  private static Optional<Instant> read(String text) {
    return at(text, "2026-11-25T10:30:15Z").map(ZonedDateTime::toInstant);
  }

  private static Optional<ZonedDateTime> at(String text, String now) {
    return PointInTime.parse(text, Instant.parse(now), BERLIN);
  }
}
