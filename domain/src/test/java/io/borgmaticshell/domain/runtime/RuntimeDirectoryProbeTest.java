package io.borgmaticshell.domain.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RuntimeDirectoryProbeTest {

  @ParameterizedTest(name = "option {0}, environment {1}: {2}, because of {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          /opt | XDG_RUNTIME_DIR=/xdg                              | /opt | user_runtime_directory
          ''   | XDG_RUNTIME_DIR=/xdg                              | /xdg | $XDG_RUNTIME_DIR
          -    | XDG_RUNTIME_DIR=/xdg RUNTIME_DIRECTORY=/r TEMP=/e | /xdg | $XDG_RUNTIME_DIR
          -    | RUNTIME_DIRECTORY=/r TMPDIR=/t TEMP=/e            | /r   | $RUNTIME_DIRECTORY
          -    | RUNTIME_DIRECTORY=/r1:/r2                         | /r1  | $RUNTIME_DIRECTORY
          -    | TMPDIR=/t TEMP=/e                                 | /t   | $TMPDIR
          -    | TEMP=/e                                           | /e   | $TEMP
          -    | HOME=/home/me                                     | /tmp | the default
          -    | XDG_RUNTIME_DIR= RUNTIME_DIRECTORY= TMPDIR= TEMP=/e | /e | $TEMP
          -    | TMPDIR=/with:colon                                | /with:colon | $TMPDIR
          """)
  void takes_the_first_that_is_not_empty(
      String configured, String environment, String base, String chosenBy) {
    assertThat(RuntimeDirectoryProbe.probe(Optional.ofNullable(configured), variables(environment)))
        .isEqualTo(new RuntimeDirectoryProbe(base, chosenBy));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"TMPDIR=tmp,$TMPDIR", "XDG_RUNTIME_DIR=~/run,$XDG_RUNTIME_DIR"})
  void refuses_relative_paths_and_says_where_they_come_from(String environment, String source) {
    assertThatThrownBy(() -> RuntimeDirectoryProbe.probe(Optional.empty(), variables(environment)))
        .isInstanceOfSatisfying(
            OperationFailed.class,
            failure -> {
              assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.CONFIGURATION);
              assertThat(failure.problem().what()).contains(source, "not an absolute path");
            });
  }

  @Test
  void refuses_a_relative_option_too() {
    assertThatThrownBy(() -> RuntimeDirectoryProbe.probe(Optional.of("run"), Map.of()))
        .hasMessageContaining("user_runtime_directory");
  }

  private static Map<String, String> variables(String text) {
    return Arrays.stream(text.split(" "))
        .map(variable -> variable.split("=", 2))
        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
  }
}
