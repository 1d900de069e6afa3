package io.borgmaticshell.adapters.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UseTest {
  private static final String ARCHIVE = "host-2026-11-23T20:21:38";

  private final ShellSession session = ShellSession.ready();

  private int script(String... lines) {
    session.piping(String.join("\n", lines) + "\n");
    return session.type("shell");
  }

  @Nested
  class an_archive_in_use {
    @Test
    void counts_where_a_line_names_none() {
      assertThat(script("create", "use archive latest", "restore --database users")).isZero();
      assertThat(session.archives.restored()).hasSize(1);
    }

    @Test
    void gives_way_to_what_a_line_says() {
      assertThat(script("create", "use archive latest", "restore --archive nope")).isOne();
      assertThat(session.err()).startsWith("There is no archive nope.");
    }

    @Test
    void gives_way_to_what_stands_in_for_its_flag() {
      assertThat(script("create", "use archive latest", "dumps --all", "restore --at now"))
          .isZero();
    }

    @Test
    void leaves_actions_alone_that_have_no_such_flag() {
      assertThat(script("use archive latest", "create", "repo-list")).isZero();
    }

    @Test
    void is_not_the_safety_copy_of_an_undo() {
      assertThat(script("create", "use archive latest", "undo")).isOne();
      assertThat(session.err()).doesNotContain("latest");
    }

    @Test
    void is_looked_up_by_its_name() {
      assertThat(script("create", "use archive " + ARCHIVE, "use")).isZero();
      assertThat(session.out())
          .isEqualTo(
              """
              configuration  /etc/a.yaml
              repository     here
              archive        %s
              """
                  .formatted(ARCHIVE));
    }

    @Test
    void must_exist() {
      assertThat(script("create", "use archive host-2026-11-23T20:21:83")).isOne();
      assertThat(session.err())
          .startsWith("here holds no archive host-2026-11-23T20:21:83.\nDid you mean " + ARCHIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"use archive", "use repository", "use config", "use nothing"})
    void can_be_dropped(String line) {
      assertThat(script("create", "use archive latest", line, "restore")).isOne();
      assertThat(session.err()).startsWith("restore needs --archive.");
    }
  }

  @Nested
  class a_repository_in_use {
    @Test
    void counts_where_a_line_names_none() {
      session.with("/etc/b.yaml", List.of("there"), "users");
      session.type("repo-create --encryption none --repository there");
      assertThat(script("use repository there", "create", "use repository here", "repo-list"))
          .isZero();
      assertThat(session.out()).isEmpty();
    }

    @Test
    void must_be_configured() {
      assertThat(script("use repository hare")).isOne();
      assertThat(session.err())
          .startsWith(
              "No configured repository fits --repository hare.\nDid you mean here? Known: here.");
    }

    @Test
    void is_needed_where_an_archive_is_looked_up_and_there_are_several() {
      session.with("/etc/b.yaml", List.of("there"), "users");
      assertThat(script("use archive " + ARCHIVE)).isOne();
      assertThat(session.err())
          .startsWith("There are 2 repositories in use, and an archive is in one of them.");
    }
  }

  @Nested
  class a_configuration_in_use {
    @Test
    void counts_where_a_line_names_none() {
      session.with("/b.yaml", List.of("there"), "users");
      assertThat(script("use config /b.yaml", "use")).isZero();
      assertThat(session.out()).startsWith("configuration  /b.yaml\nrepository     there\n");
    }

    @Test
    void must_be_sound_or_the_one_before_stays() {
      session.withBroken("/broken.yaml");
      session.piping("use config /etc/a.yaml\nuse config /broken.yaml\nuse\n");
      assertThat(session.type("shell --keep-going")).isOne();
      assertThat(session.err()).startsWith("/broken.yaml is broken.");
      assertThat(session.out()).startsWith("configuration  /etc/a.yaml");
    }
  }

  @Nested
  class mistyped_words {
    @Test
    void are_guessed() {
      assertThat(script("use archiv latest")).isOne();
      assertThat(session.err())
          .startsWith("There is no action 'use archiv'.\nDid you mean archive?");
    }

    @Test
    void are_too_many() {
      assertThat(script("use archive a b")).isOne();
      assertThat(session.err()).startsWith("'use archive' takes one word.");
    }
  }

  @Nested
  class outside_of_the_shell {
    @ParameterizedTest
    @ValueSource(strings = {"use", "use archive latest", "reload", "record x", "exit"})
    void makes_no_sense(String line) {
      assertThat(session.type(line)).isOne();
      assertThat(session.err()).contains("makes sense in the shell only.");
    }

    @Test
    void help_explains_an_action() {
      assertThat(session.type("help restore")).isZero();
      assertThat(session.out()).startsWith("Usage: borgmatic restore").contains("Examples:");
    }
  }
}
