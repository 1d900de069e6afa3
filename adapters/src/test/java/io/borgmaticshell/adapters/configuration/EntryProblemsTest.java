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
class EntryProblemsTest {
  @TempDir private Path directory;

  static Stream<Arguments> says_which_entry_is_wrong() {
    return ConfigurationFiles.table(TABLE);
  }

  @ParameterizedTest
  @MethodSource
  void says_which_entry_is_wrong(String yaml, String expected) {
    assertThat(
            new ConfigurationFiles(directory)
                .problem("repositories: [/backup]\npostgresql_databases:\n" + yaml))
        .isEqualTo(expected.strip());
  }

  private static final String TABLE =
      """
      ---
      FILE, line 2, column 22: `postgresql_databases` has no value; give it one or delete the line.
      =====
        name: a
      ---
      FILE, line 3, column 3: `postgresql_databases` must be a list, but is a section with keys.
      =====
      - users
      ---
      FILE, line 3, column 3: `postgresql_databases[0]` must be a section with keys, but is text.
      =====
      - {}
      ---
      FILE, line 3, column 3: `postgresql_databases[0]` needs `name`.
      =====
      - name: a
        hostnme: db1
      - name: b
        port: five
      ---
      FILE has 2 problems:
      - line 4, column 3: unknown key `hostnme` in `postgresql_databases[0]`; did you mean `hostname`?
      - line 6, column 9: `postgresql_databases[1].port` must be a whole number, but is text
      =====
      - name: a
        password: 123
      ---
      FILE, line 4, column 13: `postgresql_databases[0].password` must be text, but is a number; put it in quotes.
      =====
      - name: a
        port: ${PORT}
      ---
      FILE, line 4, column 9: `postgresql_databases[0].port` must be a whole number, but is text.
      =====
      - name: a
        port: 65536
      ---
      FILE, line 4, column 9: `postgresql_databases[0].port` must be between 0 and 65535.
      =====
      - name: a/b
      ---
      FILE, line 3, column 9: `postgresql_databases[0].name` must not contain '/', because it names a file in the archive.
      =====
      - name: ""
      ---
      FILE, line 3, column 9: `postgresql_databases[0].name` must not be empty.
      =====
      - name: 5
      ---
      FILE, line 3, column 9: `postgresql_databases[0].name` must be text, but is a number; put it in quotes.
      =====
      - name: a
        format: custm
      ---
      FILE, line 4, column 11: `postgresql_databases[0].format` must be one of plain, custom, tar; did you mean `custom`?
      =====
      - name: a
        tls: on
      ---
      FILE, line 4, column 8: `postgresql_databases[0].tls` must be true or false, but is text; write true instead.
      """;
}
