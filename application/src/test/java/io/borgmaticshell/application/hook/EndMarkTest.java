package io.borgmaticshell.application.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.application.hook.StreamCheck.Verdict;
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
  void a_binary_dump_may_end_with_certain_bytes() {
    var mark = EndMark.endingWith((byte) 0xff, (byte) 0x00);
    assertThat(mark.judge(new byte[] {1, (byte) 0xff, 0})).isEqualTo(new Verdict.Whole());
    assertThat(mark.judge(new byte[] {(byte) 0xff}))
        .isEqualTo(new Verdict.Broken("it does not end with the bytes ff 00"));
  }

  @Test
  void formats_without_a_mark_prove_nothing_and_say_so() {
    assertThat(EndMark.UNKNOWN.judge(new byte[0])).isInstanceOf(Verdict.Unproven.class);
  }

  @Test
  void says_what_it_looked_for() {
    assertThat(judge(CONTAINED, ""))
        .isEqualTo(new Verdict.Broken("it does not end with '-- done'"));
    assertThat(judge(LAST_LINE, ""))
        .isEqualTo(new Verdict.Broken("it does not end with a last line 'COMMIT;'"));
  }

  @Test
  void finds_nothing_that_is_far_from_the_end() {
    assertThat(isWhole(CONTAINED, "-- done" + "x".repeat(Ends.BYTES))).isFalse();
  }

  @Test
  void keeps_both_ends_of_a_dump_in_pieces() {
    var dump = "(" + "x".repeat(10_000) + ")";
    for (var piece = 1; piece < 12_000; piece = piece * 2 + 1) {
      var check =
          EndMark.reading((head, tail) -> new Verdict.Broken(ends(head) + " " + ends(tail)))
              .begin();
      for (var at = 0; at < dump.length(); at += piece) {
        var bytes = dump.getBytes(StandardCharsets.UTF_8);
        check.accept(bytes, at, Math.min(piece, dump.length() - at));
      }
      assertThat(check.verdict()).isEqualTo(new Verdict.Broken("(x4096 x)4096"));
    }
  }

  @Test
  void somebody_who_ignores_breaks_is_told_of_them_all_the_same() {
    var mark = LAST_LINE.ignoringBreaks();
    assertThat(judge(mark, "x"))
        .isEqualTo(new Verdict.Unproven("it does not end with a last line 'COMMIT;'"));
    assertThat(judge(mark, "COMMIT;\n")).isEqualTo(new Verdict.Whole());
  }

  private static String ends(String text) {
    return "" + text.charAt(0) + text.charAt(text.length() - 1) + text.length();
  }

  private static boolean isWhole(EndMark mark, String end) {
    return judge(mark, end) instanceof Verdict.Whole;
  }

  private static Verdict judge(EndMark mark, String end) {
    return mark.judge(end.getBytes(StandardCharsets.UTF_8));
  }
}
