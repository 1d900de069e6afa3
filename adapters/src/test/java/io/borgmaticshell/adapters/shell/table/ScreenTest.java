package io.borgmaticshell.adapters.shell.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScreenTest {
  private static final Screen SIXTY = new Screen(OptionalInt.of(60));

  @Test
  void breaks_long_lines_between_words() {
    var plan =
        "  lost     table customers, table orders, table deliveries, table returns, view sums";

    assertThat(SIXTY.wrapped("app (sqlite)\n" + plan, 11).lines())
        .containsExactly(
            "app (sqlite)",
            "  lost     table customers, table orders, table deliveries,",
            "           table returns, view sums");
    assertThat(Screen.none().wrapped(plan, 11)).isEqualTo(plan);
  }

  @Test
  void leaves_a_word_whole_that_is_longer_than_a_line() {
    var line = "  to       /" + "x".repeat(80);

    assertThat(SIXTY.wrapped(line, 11)).isEqualTo(line);
    assertThat(SIXTY.wrapped(line + " and more", 11)).isEqualTo(line + "\n           and more");
  }

  @Nested
  class showing_archives {
    private static final String ID =
        "c0359947ff8b8675c5549e0e7cf2cdb8e1e015fae05ce243e3bec992215cc97c";
    private static final String ONE =
        "host-2026-11-25T08:04:15.553283      Wed, 2026-11-25 08:04:15 [" + ID + "]";
    private static final String TWO =
        "e6ff6a8d  Wed, 2026-11-25 08:13:48 +0000  host-2026-11-25T08:13:48.302838            root"
            + "        host        ";

    private String on(int columns, String line) {
      return new ArchiveLines(new Screen(OptionalInt.of(columns))).apply(line);
    }

    @Test
    void shortens_ids_and_names_as_far_as_it_takes() {
      assertThat(on(80, ONE))
          .isEqualTo("host-2026-11-25T08:04:15.553283       2026-11-25 08:04:15  c0359947");
      assertThat(on(60, ONE))
          .isEqualTo("host-2026-11-2…8:04:15.553283  2026-11-25 08:04:15  c0359947");
      assertThat(on(80, TWO))
          .isEqualTo("e6ff6a8d  2026-11-25 08:13:48 +0000  host-2026-11-25T08:13:48.302838");
      assertThat(on(60, TWO)).hasSizeLessThanOrEqualTo(60).contains("…");
    }

    @Test
    void leaves_alone_what_fits_and_what_it_does_not_know() {
      assertThat(on(150, ONE)).isEqualTo(ONE);
      assertThat(on(150, TWO)).isEqualTo(TWO);
      assertThat(on(60, ID + " " + ID)).isEqualTo(ID + " " + ID);
      assertThat(new ArchiveLines(Screen.none()).apply(ONE)).isEqualTo(ONE);
    }
  }
}
