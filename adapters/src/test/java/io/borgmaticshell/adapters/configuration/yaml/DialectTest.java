package io.borgmaticshell.adapters.configuration.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DialectTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          yes                    | 'yes'
          no                     | 'no'
          on                     | 'on'
          off                    | 'off'
          true                   | true
          True                   | true
          TRUE                   | true
          tRUE                   | 'tRUE'
          false                  | false
          ~                      | nothing
          null                   | nothing
          NULL                   | nothing
          nULL                   | 'nULL'
          ``                     | nothing
          ""                     | ''
          0077                   | 77
          08                     | 8
          0o77                   | 63
          0o8                    | '0o8'
          0x1F                   | 31
          -0x1F                  | -31
          0x_F                   | 15
          0b11                   | 3
          0b2                    | '0b2'
          1_000                  | 1000
          +5                     | 5
          "5"                    | '5'
          !!str 5                | '5'
          !!int "5"              | 5
          12:30:45               | '12:30:45'
          1,000                  | '1,000'
          1e3                    | 1000.0
          1.5                    | 1.5
          .5                     | 0.5
          1.                     | 1.0
          .5x                    | '.5x'
          .inf                   | Infinity
          -.inf                  | -Infinity
          .nan                   | NaN
          2024-01-01             | date
          2024-01-01T10:00:00Z   | date
          2024-01-01 12:00:00    | date
          2024-1-1               | '2024-1-1'
          =x                     | '=x'
          _                      | '_'
          -                      | list of nothing
          [a, 1]                 | ['a', 1]
          {b: 1, a: [x]}         | {a: ['x'], b: 1}
          "<<"                   | '<<'
          'it''s'                | 'it's'
          "a\\tb"                | 'a\tb'
          lz4 # fast             | 'lz4'
          a#b                    | 'a#b'
          """)
  void understands_scalars(String source, String value) {
    // A dash is a list only on a line of its own.
    var text = source == null ? "" : source;
    var yaml = text.equals("-") ? "key:\n- " : "key: " + text;
    var expected = value.equals("list of nothing") ? "[nothing]" : value.replace("\\t", "\t");
    assertThat(YamlShown.read(yaml)).isEqualTo("{key: " + expected + "}");
  }

  @Test
  void joins_and_folds_lines() {
    assertThat(YamlShown.read("a: |\n  x\n  y\nb: >-\n  x\n  y\nc: x\n  y\n"))
        .isEqualTo("{a: 'x\ny\n', b: 'x y', c: 'x y'}");
  }

  @Test
  void reads_windows_line_ends() {
    assertThat(YamlShown.read("a: x\r\nb:\r\n  - y\r\n")).isEqualTo("{a: 'x', b: ['y']}");
  }

  @Test
  void finds_nothing_in_a_file_of_comments() {
    assertThat(new IncludedFiles(_ -> "# nothing\n", "/", new Findings("f")).read("f")).isEmpty();
  }

  @Test
  void knows_the_place_of_every_value() {
    var findings = new Findings("f");
    var value = new IncludedFiles(_ -> "a:\n  - b: x\n", "/", findings).read("f").orElseThrow();
    var list = (Value.Items) ((Value.Mapping) value).find("a").orElseThrow().value();
    var item = ((Value.Mapping) list.items().getFirst()).find("b").orElseThrow();
    assertThat(item.key()).isEqualTo(new Place("f", 2, 5));
    assertThat(item.value().place()).isEqualTo(new Place("f", 2, 8));
  }
}
