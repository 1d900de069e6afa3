package io.borgmaticshell.adapters.shell.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.adapters.shell.output.Told;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogFormatTest {
  private static final Told TOLD =
      new Told(Instant.parse("2026-11-25T07:38:29.362Z"), Told.Level.WARNING, "a $1 {message}");

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {levelname} {message}   | WARNING a $1 {message}
          {levelno}/{msecs}       | 30/362
          {prefix}{message}       | a $1 {message}
          `{levelname:<9}{name}`  | WARNING  borgmatic
          `{levelname:>9}|`       | `  WARNING|`
          `{levelname:^10}|`      | ` WARNING  |`
          {levelname:3}           | WARNING
          {{{levelname}}}         | {WARNING}
          {created}               | 1795592309.362
          no field                | no field
          """)
  void fills_in_fields(String format, String line) {
    assertThat(new LogFormat(format).line(TOLD)).isEqualTo(line);
  }

  @Test
  void begins_lines_with_the_local_time_where_nobody_says_otherwise() {
    assertThat(new LogFormat(LogFormat.USUAL).line(TOLD))
        .matches("\\[\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:29,362] WARNING: a \\$1 \\{message}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{nonsense}", "{message!r}", "{message:99999}", "{message"})
  void refuses_fields_that_do_not_exist(String field) {
    assertThatThrownBy(() -> new LogFormat("{levelname} " + field))
        .hasMessageContaining("`log_file_format` has a field %s that does not exist.", field);
  }
}
