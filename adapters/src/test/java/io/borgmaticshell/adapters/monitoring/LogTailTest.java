package io.borgmaticshell.adapters.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogTailTest {

  // Measured with the original: five lines of ten bytes.
  @ParameterizedTest
  @CsvSource({"0, 50", "4, 50", "5, 4", "14, 14", "44, 44", "49, 44", "53, 44", "54, 50"})
  void holds_as_many_whole_lines_as_fit_beside_the_dots(long limit, int size) {
    var log = new LogTail(limit);
    for (var i = 1; i <= 5; i++) {
      log.add("abcdefgh" + i);
    }

    assertThat(log.text()).hasSize(size);
    assertThat(log.text().startsWith("...\n")).isEqualTo(size < 50);
  }

  @Test
  void counts_bytes_and_not_letters() {
    var log = new LogTail(4 + 7);
    log.add("äää");
    assertThat(log.text()).isEqualTo("äää\n");

    log.add("b");
    assertThat(log.text()).isEqualTo("...\nb\n");
  }
}
