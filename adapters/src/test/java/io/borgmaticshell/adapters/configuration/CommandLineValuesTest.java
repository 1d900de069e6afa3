package io.borgmaticshell.adapters.configuration;

import static io.borgmaticshell.adapters.shell.grammar.actions.StandardGrammar.GRAMMAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.borgmaticshell.adapters.configuration.yaml.YamlWriter;
import io.borgmaticshell.adapters.shell.grammar.Parsing;
import io.borgmaticshell.adapters.shell.grammar.actions.GlobalFlags;
import io.borgmaticshell.application.command.ShellWords;
import io.borgmaticshell.application.port.configuration.CommandLineValues;
import io.borgmaticshell.application.port.configuration.EnvironmentVariables;
import io.borgmaticshell.domain.option.PlainValue;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A file, what is typed, and what the options come to.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandLineValuesTest {
  private static final String FILE =
      """
      repositories:
        - path: /here
      postgresql_databases:
        - name: users
        - name: orders
          port: 5433
      ntfy:
        topic: backups
      """;

  @TempDir private Path directory;

  static Stream<Arguments> settings() {
    return ConfigurationFiles.table(
        """
        --lock-wait 5
        ---
        lock_wait: 5
        ===
        --lock-wait 5 --lock-wait 6
        ---
        lock_wait: 6
        ===
        --umask 0077
        ---
        umask: 77
        ===
        --compression 0077
        ---
        compression: '0077'
        ===
        --read-special
        ---
        read_special: true
        ===
        --no-read-special
        ---
        read_special: false
        ===
        --read-special false
        ---
        read_special: false
        ===
        --read-special --no-read-special
        ---
        read_special: false
        ===
        --source-directories '[/etc, /home]'
        ---
        source_directories: [/etc, /home]
        ===
        --source-directories '[/etc, /home]' --source-directories[1] /srv
        ---
        source_directories: [/etc, /srv]
        ===
        --source-directories[1] /srv --source-directories '[/etc, /home]'
        ---
        source_directories: [/etc, /srv]
        ===
        --bootstrap.no-store-config-files
        ---
        bootstrap: {store_config_files: false}
        ===
        --ntfy.topic other
        ---
        ntfy: {topic: other}
        ===
        --ntfy.start.title hello
        ---
        ntfy: {topic: backups, start: {title: hello}}
        ===
        --ntfy '{topic: other}'
        ---
        ntfy: {topic: other}
        ===
        --no-ntfy
        ---
        ===
        --ntfy.start.title hello --no-ntfy --ntfy.topic other
        ---
        ntfy: {topic: other, start: {title: hello}}
        ===
        --repositories '[{path: /there, label: far}]'
        ---
        repositories: [{path: /there, label: far}]
        ===
        --repositories '[/there]'
        ---
        repositories: [{path: /there}]
        ===
        --repositories[0].label near
        ---
        repositories: [{path: /here, label: near}]
        ===
        --repositories[0].path file:///there
        ---
        repositories: [{path: /there}]
        ===
        --postgresql-databases[1].port 5434
        ---
        postgresql_databases: [{name: users}, {name: orders, port: 5434}]
        ===
        --extra-borg-options.repo-create '--storage-quota 5G'
        ---
        extra_borg_options: {repo_create: --storage-quota 5G}
        ===
        --compression '${NAME}'
        ---
        compression: value
        ===
        --no-environment-interpolation --compression '${NAME}'
        ---
        compression: ${NAME}
        ===
        --constants '{level: 9}' --compression 'zstd,{level}'
        ---
        compression: zstd,9
        constants: {level: 9}
        ===
        --override lock_wait=5
        ---
        lock_wait: 5
        ===
        --lock-wait 6 --override storage.lock_wait=5
        ---
        lock_wait: 5
        ===
        --override compression=5
        ---
        compression: '5'
        ===
        --override source_directories=[a,b] --override ntfy.start.title=5
        ---
        source_directories: [a, b]
        ntfy: {topic: backups, start: {title: '5'}}
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("settings")
  void takes_the_place_of_what_the_file_says(String typed, String options) throws IOException {
    var expected =
        Files.writeString(directory.resolve("expected.yaml"), merged(options)).toString();
    var plain = new ConfigurationFiles(directory).source();
    var kept = EnvironmentVariables.KEPT;
    assertThat(effective(FILE, typed)).isEqualTo(plain.effective(expected, kept));
  }

  @Test
  void comes_before_what_stands_in_the_sections_of_an_older_file() throws IOException {
    var older = "location:\n  repositories: [/here]\nstorage:\n  umask: 11\n";
    assertThat(new YamlWriter().text(effective(older, "--umask 22")))
        .contains("umask: 22")
        .doesNotContain("11");
  }

  static Stream<Arguments> problems() {
    return ConfigurationFiles.table(
        """
        --postgresql-databases[2].port 1
        ---
        FILE: --postgresql-databases[2].port: there is no `postgresql_databases[2]` to change: the file has 2; give the whole list, --postgresql-databases "[…]".
        ===
        --source-directories[0] /etc
        ---
        FILE: --source-directories[0]: there is no `source_directories[0]` to change: the file has none; give the whole list, --source-directories "[…]".
        ===
        --source-directories /etc
        ---
        FILE: --source-directories: this needs a list, such as "[one, two]", but is text.
        ===
        --repositories ''
        ---
        FILE: --repositories: this needs a list, such as "[one, two]", but is empty.
        ===
        --ntfy '[a]'
        ---
        FILE: --ntfy: this needs a section, such as "{key: value}", but is a list.
        ===
        --repositories '[{path: /here'
        ---
        FILE, --repositories, line 1, column 14: a mapping in braces needs ',' between members and '}' at its end.
        ===
        --repositories '[{pth: /here}]'
        ---
        FILE, --repositories, line 1, column 3: unknown key `pth` in `repositories[0]`; did you mean `path`?
        ===
        --postgresql-databases[0].name a/b
        ---
        FILE: --postgresql-databases[0].name: `postgresql_databases[0].name` must not contain '/', because it names a file in the archive.
        ===
        --postgresql-databases[0].port 70000
        ---
        FILE: --postgresql-databases[0].port: `postgresql_databases[0].port` must be between 0 and 65535.
        ===
        --files-changed never
        ---
        FILE: --files-changed: `files_changed` must be one of ctime, mtime, disabled.
        ===
        --compression '${MISSING}'
        ---
        FILE: --compression: the environment variable 'MISSING' is not set; set it, or write ${MISSING:-DEFAULT}.
        ===
        --override lock_wait
        ---
        FILE: --override: this needs OPTION=VALUE, or SECTION.OPTION=VALUE.
        ===
        --override nonsense=1
        ---
        FILE: --override: unknown key `nonsense`.
        ===
        --override postgresql_databases.port=1
        ---
        FILE: --override: `postgresql_databases` is a list in the file, so there is no `port` in it.
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("problems")
  void names_the_flag_that_is_to_blame(String typed, String problem) {
    var failure = catchThrowableOfType(OperationFailed.class, () -> effective(FILE, typed));
    assertThat(failure.problem().text().replace(directory + "/config.yaml", "FILE") + "\n")
        .isEqualTo(problem);
  }

  @Test
  void never_shows_a_value() {
    var values = values("--encryption-passphrase hunter2 --override encryption_passphrase=hunter2");
    assertThat(values.settings()).hasSize(1);
    assertThat(values.overrides()).hasSize(1);
    assertThat(values.toString() + values.settings()).doesNotContain("hunter2");
  }

  /// The file, with its options replaced by others.
  private static String merged(String options) {
    var result = FILE;
    for (var line : options.lines().toList()) {
      var key = line.substring(0, line.indexOf(':'));
      result = result.replaceFirst("(?m)^" + key + ":\n( .*\n)*", "") + line + "\n";
    }
    return options.isBlank() ? result.replaceFirst("(?m)^ntfy:\n( .*\n)*", "") : result;
  }

  private PlainValue.Mapping effective(String yaml, String typed) throws IOException {
    var file = Files.writeString(directory.resolve("config.yaml"), yaml).toString();
    return new ConfigurationFiles(directory)
        .source()
        .given(values(typed.strip()))
        .effective(file, EnvironmentVariables.REPLACED);
  }

  private static CommandLineValues values(String typed) {
    var parsed = GRAMMAR.parse(ShellWords.split(typed));
    assertThat(parsed).isInstanceOf(Parsing.Understood.class);
    var shared = ((Parsing.Understood) parsed).invocation().shared();
    return new CommandLineValues(
        shared.settings(),
        shared.globals().values(GlobalFlags.OVERRIDE),
        shared.globals().has(GlobalFlags.NO_ENVIRONMENT_INTERPOLATION)
            ? EnvironmentVariables.KEPT
            : EnvironmentVariables.REPLACED);
  }
}
