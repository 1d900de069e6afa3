package io.borgmaticshell.application.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.domain.database.Secret;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandLineTest {
  private static final Optional<Secret> SECRET = Optional.of(new Secret("hunter2"));

  @Test
  void collects_words_in_the_order_they_are_given() {
    var command =
        CommandLine.of("pg_dump")
            .arg("--clean")
            .flag("--no-owner", true)
            .flag("--verbose", false)
            .opt("--host", Optional.of("db 1"))
            .opt("--username", Optional.empty())
            .opt("--port", OptionalInt.of(5433))
            .opt("--jobs", OptionalInt.empty())
            .words(Optional.of("--schema 'a b'"))
            .words(Optional.empty())
            .arg("users")
            .build();
    assertThat(command)
        .hasToString("pg_dump --clean --no-owner --host 'db 1' --port 5433 --schema 'a b' users");
    assertThat(command.program()).isEqualTo("pg_dump");
  }

  @Nested
  class printed {

    @Test
    void never_shows_a_secret() {
      var command =
          CommandLine.of("psql")
              .env("PGSSLMODE", Optional.of("require"))
              .secretEnv("PGPASSWORD", SECRET)
              .secretOnDescriptor(SECRET)
              .build();
      assertThat(command).hasToString("PGPASSWORD=*** psql");
      assertThat("%s %s %s".formatted(command.secretEnvironment(), command.descriptorSecret(), ""))
          .doesNotContain("hunter2");
    }

    @Test
    void shows_holes_as_holes_until_they_are_filled() {
      var command =
          CommandLine.of("sqlite3").arg("-bail").hole(new Argument.ReplacementFile()).build();
      assertThat(command).hasToString("sqlite3 -bail <replacement>");
      assertThat(command.withReplacementFile("/new file")).hasToString("sqlite3 -bail '/new file'");
    }
  }

  @Nested
  class changed_into_another {
    private final CommandLine command =
        CommandLine.of("psql")
            .env("PGSSLMODE", Optional.of("require"))
            .env("PGSSLKEY", Optional.empty())
            .withoutEnv("PGSERVICE")
            .secretEnv("PGPASSWORD", SECRET)
            .secretOnDescriptor(SECRET)
            .build();

    @Test
    void keeps_everything_but_the_directory() {
      assertThat(command.in(Optional.of("/srv")))
          .isEqualTo(
              new CommandLine(
                  command.words(),
                  Map.of("PGSSLMODE", "require"),
                  Set.of("PGSERVICE"),
                  command.secretEnvironment(),
                  SECRET,
                  Optional.of("/srv")));
    }

    @Test
    void keeps_everything_but_the_hole() {
      var inside = command.in(Optional.of("/srv"));
      assertThat(inside.withReplacementFile("/new")).isEqualTo(inside);
    }
  }

  @Nested
  class of_a_configured_program {

    @Test
    void may_bring_words_of_its_own() {
      assertThat(CommandLine.ofConfigured("docker exec 'my db' pg_dump").build().words())
          .extracting(Object::toString)
          .containsExactly("docker", "exec", "'my db'", "pg_dump");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pg_dump '", "\"", "   "})
    void is_a_problem_of_the_configuration_if_it_cannot_be_read(String program) {
      assertThatThrownBy(() -> CommandLine.ofConfigured(program))
          .isInstanceOfSatisfying(
              OperationFailed.class,
              failure ->
                  assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.CONFIGURATION));
    }
  }

  @Test
  void needs_a_program() {
    assertThatThrownBy(() ->
            new CommandLine(
                List.of(), Map.of(), Set.of(), Map.of(), Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
