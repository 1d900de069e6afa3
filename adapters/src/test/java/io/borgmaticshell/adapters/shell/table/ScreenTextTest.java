package io.borgmaticshell.adapters.shell.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScreenTextTest {
  @ParameterizedTest
  @CsvSource({"users, 5", "größe, 5", "顧客, 4", "e\u0301, 1", "\uD83D\uDE00, 2"})
  void counts_columns(String text, int columns) {
    assertThat(ScreenText.columns(text)).isEqualTo(columns);
  }

  @Test
  void keeps_both_ends_of_a_long_name() {
    assertThat(ScreenText.fitted("a-very-long-name-of-a-database@db1 (mysql)", 24))
        .isEqualTo("a-very-long-…db1 (mysql)");
  }

  @ParameterizedTest
  @CsvSource({"users, 8", "顧客データベース, 8", "顧客データベース, 9", "a顧客データベース, 9"})
  void fills_exactly_so_many_columns(String text, int columns) {
    assertThat(ScreenText.columns(ScreenText.fitted(text, columns))).isEqualTo(columns);
  }

  @Test
  void never_breaks_a_character() {
    assertThat(ScreenText.beginning("a\uD83D\uDE00b", 2)).isEqualTo("a");
    assertThat(ScreenText.beginning("a\uD83D\uDE00b", 3)).isEqualTo("a\uD83D\uDE00");
  }
}
