package io.borgmaticshell.adapters.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfirmationTest {
  private static final String USERS = "restore --archive latest --database users";
  private final ShellSession session = ShellSession.ready();

  ConfirmationTest() {
    session.type("create");
  }

  @Nested
  class at_the_prompt {
    @Test
    void shows_what_is_replaced_and_restores_once_its_name_is_typed() {
      session.answering(Optional.of("users")).onTerminal(USERS);
      assertThat(session.type("")).isZero();
      assertThat(session.out())
          .contains("From archive host-2026-11-23T20:21:38:\n")
          .contains("users (sample)  replaces users at localhost\n")
          .contains("Type users to overwrite the database: ");
      assertThat(session.archives.restored()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "USERS", "yes", "y", ""})
    void restores_nothing_after_another_answer(String answer) {
      session.answering(Optional.of(answer)).onTerminal(USERS);
      assertThat(session.type("")).isOne();
      assertThat(session.err()).contains("nothing was restored");
      assertThat(session.archives.restored()).isEmpty();
    }

    @Test
    void restores_nothing_without_an_answer() {
      session.answering(Optional.empty()).onTerminal(USERS);
      assertThat(session.type("")).isOne();
      assertThat(session.archives.restored()).isEmpty();
    }

    @Test
    void wants_the_number_of_several_databases() {
      session.answering(Optional.of("2")).onTerminal("restore --archive latest");
      assertThat(session.type("")).isZero();
      assertThat(session.out()).contains("Type 2 to overwrite these 2 databases: ");
      assertThat(session.archives.restored()).hasSize(2);
    }

    @Test
    void asks_nothing_with_yes_nor_in_a_dry_run() {
      session.answering(Optional.of("wrong")).onTerminal(USERS + " --yes", USERS + " --dry-run");
      assertThat(session.type("")).isZero();
      assertThat(session.archives.restored()).hasSize(1);
    }

    @Test
    void saves_what_is_overwritten_unless_told_otherwise_and_undoes_it() {
      session
          .answering(Optional.of("users"))
          .onTerminal(USERS, USERS + " --no-safety", "undo --no-safety");
      assertThat(session.type("")).isZero();
      assertThat(session.out())
          .containsOnlyOnce("is saved in archive before-restore-2026-11-23T20:21:38")
          .contains("From archive before-restore-2026-11-23T20:21:38:\n");
      assertThat(session.archives.restored()).hasSize(3);
    }
  }

  @Nested
  class in_one_shot {
    @Test
    void asks_nothing_and_saves_nothing() {
      session.answering(Optional.of("wrong"));
      assertThat(session.type(USERS)).isZero();
      assertThat(session.archives.restored()).hasSize(1);
      assertThat(session.type("undo")).isOne();
      assertThat(session.err()).contains("has no safety copy");
    }

    @Test
    void asks_with_confirm() {
      session.answering(Optional.of("wrong")).onTerminal();
      assertThat(session.type(USERS + " --confirm")).isOne();
      assertThat(session.archives.restored()).isEmpty();
      session.answering(Optional.of("users"));
      assertThat(session.type(USERS + " --confirm")).isZero();
      assertThat(session.archives.restored()).hasSize(1);
    }

    @Test
    void refuses_confirm_where_nobody_can_be_asked() {
      assertThat(session.type(USERS + " --confirm")).isOne();
      assertThat(session.err()).contains("this is no terminal").contains("--yes");
      assertThat(session.archives.restored()).isEmpty();
      assertThat(session.type(USERS + " --confirm --yes")).isZero();
    }

    @Test
    void refuses_flags_that_contradict_each_other() {
      assertThat(session.type(USERS + " --safety --no-safety")).isOne();
      assertThat(session.err()).contains("contradicts");
    }
  }
}
