package io.borgmaticshell.domain.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretTest {

  @Test
  void shows_nothing_of_itself_unless_revealed() {
    var secret = new Secret("hunter2");
    assertThat(secret).hasToString("***");
    assertThat(secret.reveal()).isEqualTo("hunter2");
  }

  @Test
  void cannot_be_guessed_by_comparing() {
    assertThat(new Secret("hunter2")).isNotEqualTo(new Secret("hunter2"));
  }
}
