package io.borgmaticshell.adapters.configuration.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.domain.option.PlainValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yes",
        "true",
        "5",
        "0077",
        "1_000",
        "0x1f",
        "1e3",
        ".inf",
        "~",
        "null",
        "=",
        "<<",
        "2024-01-01",
        "12:30",
        " leading",
        "trailing ",
        "a: b",
        "a #b",
        "#a",
        "- a",
        "*a",
        "!a",
        "{a}",
        "{now:%Y}",
        "'quoted'",
        "\"both\" 'kinds'",
        "back\\slash",
        "tab\there",
        "über 😀",
        "two\nlines",
        "two\nlines\n",
        "end\n\n",
        "  a\n b\n",
        "\n",
        "\u0007",
        "\u0085",
        "a\u2028b",
        "\uFEFFa",
        "%a",
        "@a",
        "`a",
        "? a",
        "a:",
        ":a",
        "[",
        "---",
        "...",
        "\r\n",
        "trailing \nblank"
      })
  void writes_text_that_is_read_as_the_same_text(String text) {
    var written = write(new PlainValue.Text(text));
    assertThat(read(written))
        .isInstanceOfSatisfying(
            Value.Text.class, value -> assertThat(value.text()).isEqualTo(text));
  }

  @Test
  void writes_commands_of_several_lines_as_people_do() {
    assertThat(write(new PlainValue.Text("echo one\necho two\n")))
        .isEqualTo("key: |\n    echo one\n    echo two\n");
  }

  @Test
  void indents_lists_below_their_keys() {
    var inner = mapping(Map.of("run", new PlainValue.Items(List.of(new PlainValue.Whole(1)))));
    assertThat(write(new PlainValue.Items(List.of(inner, inner))))
        .isEqualTo(
            """
            key:
              - run:
                  - 1
              - run:
                  - 1
            """);
  }

  @Test
  void tells_numbers_flags_and_nothing_apart() {
    assertThat(write(new PlainValue.Decimal(10))).isEqualTo("key: 10.0\n");
    assertThat(write(new PlainValue.Decimal(Double.NEGATIVE_INFINITY))).isEqualTo("key: -.inf\n");
    assertThat(write(new PlainValue.Decimal(Double.NaN))).isEqualTo("key: .nan\n");
    assertThat(write(new PlainValue.Flag(true))).isEqualTo("key: true\n");
    assertThat(write(new PlainValue.Nothing())).isEqualTo("key: null\n");
    assertThat(new YamlWriter().text(new PlainValue.Nothing())).isEqualTo("null\n");
  }

  private static String write(PlainValue value) {
    return new YamlWriter().text(mapping(Map.of("key", value)));
  }

  private static PlainValue.Mapping mapping(Map<String, PlainValue> members) {
    return new PlainValue.Mapping(new LinkedHashMap<>(members));
  }

  private static Value read(String yaml) {
    var findings = new Findings("/file");
    var value = new IncludedFiles(file -> yaml, "/", findings).read("/file").orElseThrow();
    findings.throwIfAny();
    return ((Value.Mapping) value).find("key").orElseThrow().value();
  }
}
