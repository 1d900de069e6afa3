package io.borgmaticshell.application.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShellWordsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "→",
      quoteCharacter = '`',
      textBlock =
          """
          restore --archive latest    → restore|--archive|latest
          a 'b c' d                   → a|b c|d
          a "b c" d                   → a|b c|d
          a b\\ c                     → a|b c
          --name='b c'                → --name=b c
          "say \\"hi\\""              → say "hi"
          '"' "'"                     → "|'
          a '' b                      → a||b
          create # a comment          → create
          create#not a comment        → create#not|a|comment
          '#' not a comment           → #|not|a|comment
          """)
  void splits_a_line_into_words(String line, String words) {
    assertThat(String.join("|", ShellWords.splitLine(line))).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "# only a comment", "\t# indented"})
  void finds_no_words_in_lines_that_say_nothing(String line) {
    assertThat(ShellWords.splitLine(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"restore 'x", "restore \"x", "restore \"x\\\""})
  void says_where_a_quotation_is_not_closed_without_repeating_what_may_be_secret(String line) {
    assertThatThrownBy(() -> ShellWords.splitLine(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at character 9 is opened but not closed");
  }

  @Test
  void keeps_a_hash_in_configured_flags() {
    assertThat(ShellWords.split("--comment #1")).isEqualTo(List.of("--comment", "#1"));
  }
}
