package io.borgmaticshell.adapters.configuration;

import static io.borgmaticshell.application.port.configuration.EnvironmentVariables.KEPT;
import static io.borgmaticshell.application.port.configuration.EnvironmentVariables.REPLACED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.adapters.configuration.yaml.YamlWriter;
import io.borgmaticshell.application.port.configuration.EnvironmentVariables;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EffectiveOptionsTest {
  @TempDir Path directory;
  private ConfigurationFiles files;

  @BeforeEach
  void prepare() {
    files = new ConfigurationFiles(directory);
  }

  @ParameterizedTest
  @MethodSource
  void hold_what_a_file_means(String file, String meaning) throws IOException {
    assertThat(effective(file, REPLACED)).isEqualTo(meaning);
  }

  static Stream<Arguments> hold_what_a_file_means() {
    return ConfigurationFiles.table(
        """
        repositories: [/r, user@host:dir]
        umask: 0077
        ---
        bootstrap: {}
        repositories:
          - path: /r
          - path: ssh://user@host/./dir
        umask: 77
        ====
        hooks:
            postgresql_databases:
                - {name: "${NAME}", password: "{credential file /p}", port: 5432}
            before_backup: [echo]
        repositories: [path: /r]
        ---
        bootstrap: {}
        commands:
          - before: action
            run:
              - echo
            when:
              - create
        postgresql_databases:
          - name: value
            password: '{credential file /p}'
            port: 5432
        repositories:
          - path: /r
        ====
        constants: {some: 5, yes: true, words: "a b"}
        retries: "{some}"
        color: "{yes}"
        encryption_passphrase: "{some}"
        ssh_command: ssh {words}
        repositories: [path: /r]
        ---
        bootstrap: {}
        color: true
        constants:
            some: 5
            words: a b
            yes: true
        encryption_passphrase: '5'
        repositories:
          - path: /r
        retries: 5
        ssh_command: ssh a b
        ====
        zfs:
        btrfs: {}
        repositories: []
        checks:
          - {name: spot, count_tolerance_percentage: 1.5, data_sample_percentage: 2, data_tolerance_percentage: 3}
        ---
        bootstrap: {}
        btrfs: {}
        checks:
          - count_tolerance_percentage: 1.5
            data_sample_percentage: 2
            data_tolerance_percentage: 3
            name: spot
        repositories: []
        zfs: null
        """);
  }

  @Test
  void keep_variables_where_they_are_not_to_be_replaced() throws IOException {
    assertThat(effective("repositories: [path: '/${MISSING}/${NAME}']", KEPT))
        .contains("path: /${MISSING}/${NAME}\n");
  }

  @Test
  void do_not_exist_for_a_file_that_is_not_valid() {
    assertThatThrownBy(() -> effective("repositories: []\nretires: 3", KEPT))
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("did you mean `retries`?");
  }

  private String effective(String yaml, EnvironmentVariables variables) throws IOException {
    var file = Files.writeString(directory.resolve("config.yaml"), yaml).toString();
    return new YamlWriter().text(files.source().effective(file, variables));
  }
}
