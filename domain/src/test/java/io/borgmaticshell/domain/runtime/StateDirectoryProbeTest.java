package io.borgmaticshell.domain.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StateDirectoryProbeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          /conf | /xdg  | /unit:/more | /conf
          ''    | /xdg  | /unit:/more | /xdg
          ''    | ''    | /unit:/more | /unit
          ''    | here  | /unit       | /unit
          ''    | ''    | ''          | /home/me/.local/state
          """)
  void takes_the_first_that_is_set_and_absolute(
      String configured, String xdg, String unit, String chosen) {
    var environment = Map.of("XDG_STATE_HOME", xdg, "STATE_DIRECTORY", unit, "HOME", "/home/me");
    assertThat(StateDirectoryProbe.probe(Optional.of(configured), environment)).isEqualTo(chosen);
  }
}
