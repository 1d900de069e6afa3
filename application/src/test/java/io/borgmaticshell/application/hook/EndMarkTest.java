package io.borgmaticshell.application.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EndMarkTest {
  private static final EndMark LAST_LINE = EndMark.lastLine("COMMIT;");
  private static final EndMark CONTAINED = EndMark.containing("-- done");

  @ParameterizedTest
  @ValueSource(strings = {"COMMIT;\n", "insert;\nCOMMIT;\n", "ümläut\nCOMMIT;\n"})
  void the_last_line_shows_a_whole_dump(String end) {
    assertThat(isWhole(LAST_LINE, end)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "COMMIT;", "COMMIT;\n\n", "x COMMIT;\n", "COMMIT;\ninsert;\n", "COMMIT; --\n"})
  void anything_else_at_the_end_shows_that_it_was_cut(String end) {
    assertThat(isWhole(LAST_LINE, end)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-- done", "-- done\n\n\\unrestrict x\n", "ü -- done\n"})
  void a_text_may_stand_anywhere_near_the_end(String end) {
    assertThat(isWhole(CONTAINED, end)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-- don", "-- Done"})
  void a_missing_text_shows_that_it_was_cut(String end) {
    assertThat(isWhole(CONTAINED, end)).isFalse();
  }

  @Test
  void formats_without_a_mark_pass_always() {
    assertThat(isWhole(EndMark.UNKNOWN, "")).isTrue();
  }

  @Test
  void says_what_it_looks_for() {
    assertThat(CONTAINED.description()).isEqualTo("'-- done'");
    assertThat(LAST_LINE.description()).isEqualTo("a last line 'COMMIT;'");
  }

  private static boolean isWhole(EndMark mark, String end) {
    return mark.inTail().test(end.getBytes(StandardCharsets.UTF_8));
  }
}
