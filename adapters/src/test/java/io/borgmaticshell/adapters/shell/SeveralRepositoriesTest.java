package io.borgmaticshell.adapters.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SeveralRepositoriesTest {
  @Nested
  class when_several_repositories_are_configured {
    private final ShellSession session =
        new ShellSession().with("/etc/a.yaml", List.of("here", "offsite"), "users");

    @Test
    void goes_on_with_the_others_when_one_fails() {
      session.type("repo-create -e none --repository offsite");
      assertThat(session.type("create")).isOne();
      assertThat(session.err()).startsWith("Repository here does not exist.\n");
      session.type("repo-list --repository offsite");
      assertThat(session.out()).hasLineCount(1);
    }

    @Test
    void refuses_to_restore_without_knowing_from_which() {
      session.type("repo-create -e none");
      session.type("create");
      assertThat(session.type("restore --archive latest")).isOne();
      assertThat(session.err())
          .isEqualTo(
              """
              Several repositories are configured, and a restore needs one of them.
              Add --repository with one of: here, offsite.
              """);
      assertThat(session.archives.restored()).isEmpty();
    }

    @Test
    void refuses_to_restore_when_a_pattern_fits_several() {
      session.type("repo-create -e none");
      session.type("create");
      assertThat(session.type("restore --archive latest --repository '*'")).isOne();
      assertThat(session.err())
          .isEqualTo(
              """
              Several repositories fit --repository *, and a restore needs one.
              Add --repository with one of: here, offsite.
              """);
      assertThat(session.archives.restored()).isEmpty();
    }

    @Test
    void refuses_to_restore_when_several_files_configure_it() {
      session.with("/etc/b.yaml", List.of("here"), "orders");
      session.type("repo-create -e none");
      session.type("create");
      assertThat(session.type("restore --archive latest --repository here")).isOne();
      assertThat(session.err())
          .isEqualTo(
              """
              Several repositories fit --repository here, and a restore needs one.
              Choose a configuration file with --config: /etc/a.yaml has here, /etc/b.yaml has here.
              """);
      assertThat(session.archives.restored()).isEmpty();
    }

    @Test
    void restores_from_the_one_that_is_named() {
      session.type("repo-create -e none");
      session.type("create");
      assertThat(session.type("restore --archive latest --repository offsite")).isZero();
      assertThat(session.archives.restored()).hasSize(1);
    }
  }

  @Nested
  class when_one_of_several_configuration_files_is_broken {
    private final ShellSession session =
        new ShellSession().withBroken("/etc/a.yaml").with("/etc/b.yaml", List.of("here"), "users");

    @Test
    void runs_the_others_but_returns_1() {
      assertThat(session.type("repo-create -e none -v1")).isOne();
      assertThat(session.err()).isEqualTo("/etc/a.yaml is broken.\nRepair it.\n");
      assertThat(session.out()).isEqualTo("here: created\n");
    }

    @Test
    void does_not_say_that_all_are_valid() {
      assertThat(session.type("config validate")).isOne();
      assertThat(session.out()).isEmpty();
    }
  }
}
