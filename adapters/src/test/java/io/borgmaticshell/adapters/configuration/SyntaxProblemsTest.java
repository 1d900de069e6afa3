package io.borgmaticshell.adapters.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SyntaxProblemsTest {
  @TempDir private Path directory;

  static Stream<Arguments> says_where_and_why_it_is_not_yaml() {
    return ConfigurationFiles.table(TABLE);
  }

  @ParameterizedTest
  @MethodSource
  void says_where_and_why_it_is_not_yaml(String yaml, String expected) {
    assertThat(new ConfigurationFiles(directory).problem(yaml)).isEqualTo(expected.strip());
  }

  private static final String TABLE =
      """
      repositories:
      	- /backup
      ---
      FILE, line 2, column 1: tabs cannot indent or separate in YAML; use spaces.
      =====
      repositories: [/backup
      ---
      FILE, line 2, column 1: a list in brackets needs ',' between values and ']' at its end.
      =====
      bootstrap: {a: b
      ---
      FILE, line 2, column 1: a mapping in braces needs ',' between members and '}' at its end.
      =====
      compression: "lz4
      ---
      FILE, line 2, column 1: the file ends within quotes; close them.
      =====
      compression: lz4
      repositories
      ---
      FILE, line 3, column 1: a key needs a ': ' and a value.
      =====
      compression: a: b
      ---
      FILE, line 1, column 15: a ': ' is not expected here; check the indentation, or put the value in quotes.
      =====
      compression: - a
      ---
      FILE, line 1, column 14: a '- ' is not expected here; a list starts on a line of its own.
      =====
      compression: @a
      ---
      FILE, line 1, column 14: a value cannot start with this character; put it in quotes.
      =====
      compression: *a
      ---
      FILE, line 1, column 14: a value that starts with '*' must be put in quotes, unless it names an '&' anchor above.
      =====
      compression: "\\q"
      ---
      FILE, line 1, column 16: unknown escape after '\\' in double quotes; write '\\\\', or use single quotes.
      =====
      a: b
       c: d
      ---
      FILE, line 2, column 3: a ': ' is not expected here; check the indentation, or put the value in quotes.
      =====
      a:
        b: c
       d: e
      ---
      FILE, line 3, column 2: this line does not fit the lines above; check the indentation.
      =====
      a: b
      ...
      ---
      FILE has 2 problems:
      - `repositories:` is missing
      - line 1, column 1: unknown key `a`
      =====
      a: b
      --- c
      d: e
      ---
      FILE, line 2, column 1: there is a second document ('---'); a configuration file has only one.
      =====
      # only a comment
      ---
      FILE: the file is empty; it needs at least 'repositories:'.
      =====
      - a
      - b
      ---
      FILE, line 1, column 1: a configuration consists of 'key: value' lines, but this is a list.
      =====
      just text
      ---
      FILE, line 1, column 1: a configuration consists of 'key: value' lines, but this is text.
      =====
      a: |x
        y
      ---
      FILE, line 1, column 5: only an indentation digit, '-' or '+' may follow '|' or '>' on its line; put a value that starts so in quotes.
      =====
      compression: lz4
      ---
      FILE: `repositories:` is missing.
      """;
}
