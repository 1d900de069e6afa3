package io.borgmaticshell.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ElapsedTimeTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "PT0S, 0 s",
    "PT0.9S, 0 s",
    "PT8S, 8 s",
    "PT2M, 2 min",
    "PT2M5S, 2 min 5 s",
    "PT2H14M59S, 2 h 14 min",
    "PT2H59S, 2 h",
    "PT24H, 1 day",
    "PT76H5M, 3 days 4 h",
    "P800D, 800 days",
    "PT-2H-14M, 2 h 14 min"
  })
  void is_told_in_the_two_largest_units(Duration duration, String text) {
    assertThat(ElapsedTime.text(duration)).isEqualTo(text);
  }
}
