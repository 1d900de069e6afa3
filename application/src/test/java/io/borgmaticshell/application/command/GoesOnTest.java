package io.borgmaticshell.application.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GoesOnTest {
  @ParameterizedTest
  @ValueSource(strings = {"create \\", "\\", "a \\\\\\", "x \"a\\", "a\\\nb \\", "it\\'s \\"})
  void a_line_goes_on_after_a_backslash_at_its_end(String line) {
    assertThat(ShellWords.goesOn(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "create", "a \\\\", "# a \\", "a # b \\", "'a\\", "'a\\'", "a\\ ", "\"a\\\\"})
  void nothing_else_does(String line) {
    assertThat(ShellWords.goesOn(line)).isFalse();
  }
}
