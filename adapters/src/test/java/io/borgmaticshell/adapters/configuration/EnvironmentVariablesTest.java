package io.borgmaticshell.adapters.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.domain.configuration.RepositoryOptions;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EnvironmentVariablesTest {
  @TempDir private Path directory;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a${NAME}b            | avalueb
          ${NAME}${NAME}       | valuevalue
          ${EMPTY:-x}          | ''
          ${EMPTY-x}           | ''
          ${MISSING:-d}        | d
          ${MISSING-d e}       | d e
          ${MISSING--}         | -
          ${MISSING:-${NAME}}  | ${NAME}
          ${MISSING:-}         | ${MISSING:-}
          \\${NAME}            | ${NAME}
          \\${MISSING:-d}      | ${MISSING:-d}
          \\\\${NAME}          | \\${NAME}
          $NAME                | $NAME
          ${NAME               | ${NAME
          ${A B}               | ${A B}
          ${}                  | ${}
          """)
  void replaces_environment_variables(String text, String result) throws IOException {
    var configuration =
        new ConfigurationFiles(directory).load("repositories: [/r]\nssh_command: '" + text + "'\n");
    assertThat(configuration.options().text(RepositoryOptions.SSH_COMMAND)).contains(result);
  }
}
