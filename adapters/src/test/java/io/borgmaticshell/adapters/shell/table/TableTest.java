package io.borgmaticshell.adapters.shell.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TableTest {
  private static final String LONG = "customers-of-the-northern-branch-and-their-orders-since-2019";
  private static final Table TABLE =
      new Table(
          List.of(
              List.of("DATABASE", "HOST", "SIZE"),
              List.of(LONG, "db1.internal.example.org", "1.2 GiB"),
              List.of("app", "", "96 B")),
          2);

  private static Screen wide(int columns) {
    return new Screen(OptionalInt.of(columns));
  }

  @Test
  void leaves_nothing_out_where_there_is_no_screen() {
    assertThat(TABLE.on(Screen.none()).lines())
        .contains("  " + LONG + "  db1.internal.example.org  1.2 GiB")
        .hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80})
  void leaves_out_the_middle_of_what_is_too_long(int columns) {
    assertThat(TABLE.on(wide(columns)).lines())
        .hasSize(3)
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(columns))
        .anySatisfy(line -> assertThat(line).matches("  customers.*….*2019 .* 1\\.2 GiB"));
  }

  @Test
  void keeps_columns_below_each_other() {
    var lines = TABLE.on(wide(60)).lines().toList();

    assertThat(lines.get(2).indexOf("96 B"))
        .isEqualTo(lines.get(0).indexOf("SIZE"))
        .isEqualTo(lines.get(1).indexOf("1.2 GiB"));
  }

  @Test
  void is_readable_on_screens_that_are_no_wider_than_a_word() {
    assertThat(TABLE.on(wide(1)).lines().toList())
        .first()
        .asString()
        .contains("DATABASE", "HOST", "SIZE");
  }
}
