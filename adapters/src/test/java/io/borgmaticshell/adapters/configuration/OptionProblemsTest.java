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
class OptionProblemsTest {
  @TempDir private Path directory;

  static Stream<Arguments> says_which_option_is_wrong() {
    return ConfigurationFiles.table(TABLE);
  }

  @ParameterizedTest
  @MethodSource
  void says_which_option_is_wrong(String yaml, String expected) {
    assertThat(new ConfigurationFiles(directory).problem("repositories: [/backup]\n" + yaml))
        .isEqualTo(expected.strip());
  }

  private static final String TABLE =
      """
      compresion: lz4
      ---
      FILE, line 2, column 1: unknown key `compresion`; did you mean `compression`?
      =====
      something_else: 1
      ---
      FILE, line 2, column 1: unknown key `something_else`.
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
      zfs: {zfs_comand: zfs}
      ---
      FILE, line 2, column 7: unknown key `zfs_comand` in `zfs`; did you mean `zfs_command`?
      =====
      commands:
        - {before: error, run: [echo]}
        - {run: [echo]}
        - {before: action, after: action, run: [echo]}
        - {before: action, states: [fail], run: [echo]}
        - {after: action, states: [failed], when: [creat]}
      ---
      FILE has 7 problems:
      - line 3, column 14: `commands[0].before` must be one of action, repository, configuration, everything
      - line 4, column 5: `commands[1]` needs `before` or `after`
      - line 5, column 5: `commands[2]` has both `before` and `after`; make two entries of it
      - line 6, column 22: `commands[3].states` goes with `after` only; nothing has ended before a step
      - line 7, column 5: `commands[4]` needs `run`
      - line 7, column 30: `commands[4].states[0]` must be one of finish, fail; did you mean `fail`?
      - line 7, column 46: `commands[4].when[0]` must be one of borg, break-lock, browse, check, compact, config, create, delete, diff, dumps, export-tar, extract, info, key, list, mount, prune, recreate, repo-create, repo-delete, repo-info, repo-list, restore, transfer, umount, undo; did you mean `create`?
      =====
      before_backup: echo
      retries: often
      borg_exit_codes: [{code: 0, treat_as: error}, {code: 1, treat_as: fine}]
      ---
      FILE has 4 problems:
      - line 2, column 16: `commands[0].run` must be a list, but is text; write '- ' before it
      - line 3, column 10: `retries` must be a whole number, but is text
      - line 4, column 26: `borg_exit_codes[0].code` must not be 0, which is success
      - line 4, column 67: `borg_exit_codes[1].treat_as` must be one of error, warning
      =====
      mongodb_databases: [{name: a}]
      ---
      FILE, line 2, column 1: `mongodb_databases` is a borgmatic option that this version does not support yet; delete it to go on without.
      =====
      storage: {umask: 77}
      hooks: {umask: 22}
      ---
      FILE, line 3, column 9: `umask` is set to different values in two sections; keep one of them.
      =====
      location: [a]
      ---
      FILE, line 2, column 11: `location` must be a section with keys, but is a list.
      =====
      constants: [a]
      ---
      FILE, line 2, column 12: `constants` must be a section with keys, but is a list.
      =====
      constants: {a: "{b}", b: "{a}", c: [1]}
      compression: "{a}{c}"
      ---
      FILE has 2 problems:
      - line 2, column 26: the constant 'a' leads back to itself and cannot be part of a text
      - line 3, column 14: the constant 'c' is a list and cannot be part of a text
      =====
      constants: {port: "x1"}
      lock_wait: "{port}"
      ---
      FILE, line 3, column 12: `lock_wait` must be a whole number, but is text.
      =====
      postgresql_database: []
      ---
      FILE, line 2, column 1: unknown key `postgresql_database`; did you mean `postgresql_databases`?
      """;
}
