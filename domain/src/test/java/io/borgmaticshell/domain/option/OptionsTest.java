package io.borgmaticshell.domain.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OptionsTest {
  private static final OptionSpec HOST = OptionSpec.text("hostname", "Host.");
  private static final OptionSpec PORT = OptionSpec.number("port", "Port.");
  private static final OptionSpec CLEAN = OptionSpec.flag("clean", "Whether to clean.");
  private static final OptionSpec NAMES = OptionSpec.texts("names", "Names.");

  @Nested
  class left_out {
    @Test
    void has_no_value_of_any_type() {
      assertThat(Options.NONE.has(HOST)).isFalse();
      assertThat(Options.NONE.text(HOST)).isEmpty();
      assertThat(Options.NONE.nonEmptyText(HOST)).isEmpty();
      assertThat(Options.NONE.number(PORT)).isEmpty();
      assertThat(Options.NONE.flag(CLEAN)).isEmpty();
      assertThat(Options.NONE.isTrue(CLEAN)).isFalse();
      assertThat(Options.NONE.texts(NAMES)).isEmpty();
      assertThat(Options.NONE.textMap(HOST)).isEmpty();
      assertThat(Options.NONE.section(HOST)).isEqualTo(Options.NONE);
      assertThat(Options.NONE.sections(HOST)).isEmpty();
    }
  }

  @Nested
  class given {
    @Test
    void an_empty_text_is_there_but_counts_as_left_out_where_asked_so() {
      var options = new Options(Map.of("hostname", ""));
      assertThat(options.has(HOST)).isTrue();
      assertThat(options.text(HOST)).contains("");
      assertThat(options.nonEmptyText(HOST)).isEmpty();
    }

    @Test
    void numbers_and_flags_can_be_read_as_text_too() {
      var options = new Options(Map.of("port", 5432L, "clean", false));
      assertThat(options.number(PORT)).isEqualTo(OptionalInt.of(5432));
      assertThat(options.text(PORT)).contains("5432");
      assertThat(options.flag(CLEAN)).isEqualTo(Optional.of(false));
      assertThat(options.text(CLEAN)).contains("false");
    }

    @Test
    void lists_and_mappings_keep_their_order() {
      var map = new LinkedHashMap<String, String>();
      map.put("z", "1");
      map.put("a", "2");
      var options = new Options(Map.of("names", List.of("b", "a"), "hostname", map));
      assertThat(options.texts(NAMES)).containsExactly("b", "a");
      assertThat(options.textMap(HOST)).containsExactly(Map.entry("z", "1"), Map.entry("a", "2"));
    }

    @Test
    void sections_are_options_again() {
      var inner = new Options(Map.of("hostname", "db1"));
      var options = new Options(Map.of("names", List.of(inner), "hostname", inner));
      assertThat(options.section(HOST)).isEqualTo(inner);
      assertThat(options.sections(NAMES)).containsExactly(inner);
    }
  }

  @Test
  void do_not_change_with_the_map_they_were_made_from() {
    var map = new LinkedHashMap<String, Object>(Map.of("hostname", "db1"));
    var options = new Options(map);
    map.put("hostname", "db2");
    assertThat(options.text(HOST)).contains("db1");
    assertThatThrownBy(() -> options.values().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void are_declared_with_a_plain_key_and_a_description() {
    assertThatThrownBy(() -> OptionSpec.text("Host-Name", "Host."))
        .hasMessageContaining("'Host-Name'");
    assertThatThrownBy(() -> OptionSpec.text("hostname", " ")).hasMessageContaining("'hostname'");
    assertThat(HOST.required()).isFalse();
    assertThat(HOST.mandatory().required()).isTrue();
  }
}
