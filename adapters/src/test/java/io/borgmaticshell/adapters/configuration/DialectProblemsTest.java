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
class DialectProblemsTest {
  @TempDir private Path directory;

  static Stream<Arguments> says_what_yaml_makes_of_a_value() {
    return ConfigurationFiles.table(TABLE);
  }

  @ParameterizedTest
  @MethodSource
  void says_what_yaml_makes_of_a_value(String yaml, String expected) {
    assertThat(new ConfigurationFiles(directory).problem("repositories: [/backup]\n" + yaml))
        .isEqualTo(expected.strip());
  }

  private static final String TABLE =
      """
      compression: 2024-01-01
      ---
      FILE, line 2, column 14: `compression` must be text, but is a date; put it in quotes.
      =====
      compression: =
      ---
      FILE, line 2, column 14: a lone '=' has a special meaning in YAML; put it in quotes.
      =====
      compression: !foo x
      ---
      FILE, line 2, column 14: unknown YAML tag: a value that starts with '!' must be put in quotes if it is text.
      =====
      patterns: !retain [a]
      ---
      FILE, line 2, column 11: '!retain' works only within a section that merges others with '<<'.
      =====
      patterns: [!omit a]
      ---
      FILE, line 2, column 12: '!omit' works only within a section that merges others with '<<'.
      =====
      <<: {}
      compression: !retain x
      ---
      FILE, line 3, column 14: '!retain' is for sections and lists only.
      =====
      <<: {}
      patterns: [!omit [a]]
      ---
      FILE, line 3, column 12: '!omit' is for single items of lists only.
      =====
      compression: !include {a: b}
      ---
      FILE, line 2, column 14: '!include' needs a file, or a list of files.
      =====
      compression: <<
      ---
      FILE, line 2, column 14: '<<' merges mappings and cannot be a value; put it in quotes if it is text.
      =====
      <<: 5
      ---
      FILE, line 2, column 5: '<<' needs a section with keys, or a list of them.
      =====
      compression: lz4
      compression: [a]
      ---
      FILE, line 3, column 1: this key was set before, to a single value, and cannot be combined with a list.
      =====
      extra_borg_options: {1: x}
      ---
      FILE, line 2, column 22: a key must be text, but this is none; put it in quotes.
      =====
      extra_borg_options: {create: 1}
      ---
      FILE, line 2, column 30: `extra_borg_options.create` must be text, but is a number; put it in quotes.
      =====
      extra_borg_options: &x {create: *x}
      ---
      FILE, line 2, column 21: this leads back to itself by an alias.
      """;
}
