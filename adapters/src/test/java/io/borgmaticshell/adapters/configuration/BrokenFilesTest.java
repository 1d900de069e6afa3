package io.borgmaticshell.adapters.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokenFilesTest {
  @TempDir private Path directory;

  static Stream<Arguments> text_that_is_not_yaml() {
    return ConfigurationFiles.table(NOT_YAML);
  }

  static Stream<Arguments> values_that_do_not_fit() {
    return ConfigurationFiles.table(NOT_FITTING);
  }

  static Stream<Arguments> entries_that_do_not_fit() {
    return ConfigurationFiles.table(ENTRIES);
  }

  @ParameterizedTest
  @MethodSource
  void text_that_is_not_yaml(String yaml, String expected) throws IOException {
    assertThat(problem(yaml)).isEqualTo(expected.strip());
  }

  @ParameterizedTest
  @MethodSource
  void values_that_do_not_fit(String yaml, String expected) throws IOException {
    assertThat(problem("repositories: [/backup]\n" + yaml)).isEqualTo(expected.strip());
  }

  @ParameterizedTest
  @MethodSource
  void entries_that_do_not_fit(String yaml, String expected) throws IOException {
    assertThat(problem("repositories: [/backup]\npostgresql_databases:\n" + yaml))
        .isEqualTo(expected.strip());
  }

  @Test
  void refuses_a_file_that_is_nested_too_deeply() throws IOException {
    assertThat(problem("a: " + "[".repeat(100_000)))
        .isEqualTo("FILE, line 1, column 103: this is nested more than 100 levels deep.");
  }

  @Test
  void refuses_aliases_that_stand_for_billions_of_values() throws IOException {
    var yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (var i = 1; i < 10; i++) {
      var alias = "*a" + (i - 1);
      yaml.append(
          "a%d: &a%d [%s]%n"
              .formatted(i, i, String.join(", ", java.util.Collections.nCopies(10, alias))));
    }
    assertThat(problem(yaml.toString())).contains("the aliases stand for too many values");
  }

  @Test
  void refuses_bytes_that_are_not_utf_8() throws IOException {
    assertThat(problem("a: ä".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(
            "The configuration file FILE is not UTF-8 text.\nSave it with the encoding UTF-8.");
  }

  @Test
  void refuses_a_file_that_is_too_large() throws IOException {
    assertThat(problem(new byte[3_000_000]))
        .startsWith("The configuration file FILE is larger than 2 MiB.");
  }

  @Test
  void refuses_control_characters() throws IOException {
    assertThat(problem("a: b\nc: \u0007d"))
        .isEqualTo("FILE, line 2, column 4: a control character (U+0007) is not allowed.");
  }

  @Test
  void never_shows_a_secret() throws IOException {
    for (var value :
        new String[] {
          "*hunter2",
          "!hunter2",
          "{hunter2",
          "[hunter2",
          "\"hunter2",
          "|hunter2",
          "@hunter2",
          "hunter2: x",
          "%hunter2",
          "&hunter2",
          "[{x: hunter2}]",
          "{a: hunter2}",
          "hunter2}: {",
          "\"\\hunter2\"",
          "'hunter2' x",
          "{credential file /hunter2}",
          "`hunter2"
        }) {
      for (var key :
          new String[] {
            "encryption_passphrase: ", "postgresql_databases:\n- name: a\n  password: "
          }) {
        assertThat(problem("repositories: [/r]\nxyz: 1\n" + key + value + "\n"))
            .as(value)
            .startsWith("FILE")
            .doesNotContain("hunter2");
      }
    }
  }

  private String problem(String yaml) throws IOException {
    return problem(yaml.getBytes(StandardCharsets.UTF_8));
  }

  private String problem(byte[] bytes) {
    var files = new ConfigurationFiles(directory);
    var failure = catchThrowableOfType(OperationFailed.class, () -> files.load(bytes));
    assertThat(failure).isNotNull();
    assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.CONFIGURATION);
    return failure.problem().text().replace(directory.resolve("config.yaml").toString(), "FILE");
  }

  private static final String NOT_YAML =
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

  private static final String NOT_FITTING =
      """
      compresion: lz4
      ---
      FILE, line 2, column 1: unknown key `compresion`; did you mean `compression`?
      =====
      something_else: 1
      ---
      FILE, line 2, column 1: unknown key `something_else`.
      =====
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
      compression: !include x.yaml
      ---
      FILE, line 2, column 14: '!include' is not supported by this version yet; write the contents into this file.
      =====
      <<: !include x.yaml
      ---
      FILE, line 2, column 5: '!include' is not supported by this version yet; write the contents into this file.
      =====
      patterns: !retain [a]
      ---
      FILE, line 2, column 11: '!retain' is not supported by this version yet; write the contents into this file.
      =====
      patterns: [!omit a]
      ---
      FILE, line 2, column 12: '!omit' is not supported by this version yet; write the contents into this file.
      =====
      compression: <<
      ---
      FILE, line 2, column 14: '<<' merges mappings and cannot be a value; put it in quotes if it is text.
      =====
      <<: {compression: lz4}
      <<: {local_path: borg}
      ---
      FILE, line 3, column 1: a mapping can have only one '<<'; give it a list: <<: [*one, *other].
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
      =====
      atime: yes
      ---
      FILE, line 2, column 8: `atime` must be true or false, but is text; write true instead.
      =====
      lock_wait: soon
      ---
      FILE, line 2, column 12: `lock_wait` must be a whole number, but is text.
      =====
      lock_wait: 1.5
      ---
      FILE, line 2, column 12: `lock_wait` must be a whole number, but is a number with decimals.
      =====
      umask: "0077"
      ---
      FILE, line 2, column 8: `umask` must be a whole number, but is text.
      =====
      lock_wait: 99999999999999999999
      ---
      FILE, line 2, column 12: `lock_wait` must be between -9223372036854775808 and 9223372036854775807.
      =====
      files_changed: mtimes
      ---
      FILE, line 2, column 16: `files_changed` must be one of ctime, mtime, disabled; did you mean `mtime`?
      =====
      patterns: a
      ---
      FILE, line 2, column 11: `patterns` must be a list, but is text; write '- ' before it.
      =====
      patterns: [a, 1]
      ---
      FILE, line 2, column 15: `patterns[1]` must be text, but is a number; put it in quotes.
      =====
      encryption_passphrase:
      ---
      FILE, line 2, column 23: `encryption_passphrase` has no value; give it one or delete the line.
      =====
      encryption_passphrase: 1234
      ---
      FILE, line 2, column 24: `encryption_passphrase` must be text, but is a number; put it in quotes.
      =====
      encryption_passphrase: "{credential file /x}"
      ---
      FILE, line 2, column 24: `encryption_passphrase` refers to a credential, which this version does not support yet; an environment variable works: ${NAME}.
      =====
      encryption_passphrase: ${MISSING}
      ---
      FILE, line 2, column 24: the environment variable 'MISSING' is not set; set it, or write ${MISSING:-DEFAULT}.
      =====
      bootstrap: {store_config_file: false}
      ---
      FILE, line 2, column 13: unknown key `store_config_file` in `bootstrap`; did you mean `store_config_files`?
      =====
      bootstrap: true
      ---
      FILE, line 2, column 12: `bootstrap` must be a section with keys, but is the word true.
      =====
      repositories: [{pth: /x}]
      ---
      FILE, line 2, column 17: unknown key `pth` in `repositories[1]`; did you mean `path`?
      =====
      ntfy: {server: x}
      ---
      FILE, line 2, column 7: `ntfy` needs `topic`.
      =====
      zfs:
      ---
      FILE, line 2, column 1: `zfs` is a borgmatic option that this version does not support yet; delete it to go on without.
      =====
      before_backup: [echo]
      retries: 3
      constants: {a: b}
      borg_exit_codes: []
      ---
      FILE has 4 problems:
      - line 2, column 1: `before_backup` is a borgmatic option that this version does not support yet; delete it to go on without
      - line 3, column 1: `retries` is a borgmatic option that this version does not support yet; delete it to go on without
      - line 4, column 1: `constants` is a borgmatic option that this version does not support yet; delete it to go on without
      - line 5, column 1: `borg_exit_codes` is a borgmatic option that this version does not support yet; delete it to go on without
      =====
      mongodb_databases: [{name: a}]
      ---
      FILE, line 2, column 1: `mongodb_databases` is a borgmatic option that this version does not support yet; delete it to go on without.
      =====
      location: {source_directories: [/a]}
      ---
      FILE, line 2, column 1: the section `location:` is out of use; move its contents to the top level.
      =====
      numeric_owner: true
      ---
      FILE, line 2, column 1: `numeric_owner` is called `numeric_ids` now; rename it.
      =====
      postgresql_database: []
      ---
      FILE, line 2, column 1: unknown key `postgresql_database`; did you mean `postgresql_databases`?
      """;

  private static final String ENTRIES =
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
      =====
      - name: a
        container: db
      ---
      FILE, line 4, column 3: `postgresql_databases[0].container` is a borgmatic option that this version does not support yet.
      =====
      - name: a
        password: "{credential systemd db}"
      ---
      FILE, line 4, column 13: `postgresql_databases[0].password` refers to a credential, which this version does not support yet; an environment variable works: ${NAME}.
      """;
}
