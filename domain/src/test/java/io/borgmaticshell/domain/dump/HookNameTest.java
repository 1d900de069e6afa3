package io.borgmaticshell.domain.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HookNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "postgresql_databases"})
  void accepts_the_short_and_the_full_form(String text) {
    assertThat(HookName.isValid(text)).isTrue();
    assertThat(HookName.of(text)).isEqualTo(new HookName("postgresql_databases"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_databases", "Postgres", "post gres", "9p", "../x", "a_b_databases"})
  void refuses_what_names_no_kind_of_database(String text) {
    assertThat(HookName.isValid(text)).isFalse();
    assertThatThrownBy(() -> HookName.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lower-case letters");
  }

  @Test
  void is_written_in_full_and_shown_in_short() {
    var hook = HookName.of("sqlite");
    assertThat(hook).hasToString("sqlite_databases");
    assertThat(hook.shortName()).isEqualTo("sqlite");
  }

  @Test
  void sorts_alphabetically() {
    assertThat(HookName.of("mysql")).isLessThan(HookName.of("sqlite"));
  }
}
