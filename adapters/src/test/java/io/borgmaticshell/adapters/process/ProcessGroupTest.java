package io.borgmaticshell.adapters.process;

import static io.borgmaticshell.adapters.process.Engines.shell;
import static io.borgmaticshell.adapters.process.Engines.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.borgmaticshell.application.command.Argument;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProcessGroupTest {
  private final ProcessEngine engine = Engines.with("FOO", "inherited", "BAR", "hidden");
  private final ProcessGroup group = engine.group();

  @AfterEach
  void end_what_runs() {
    group.close();
  }

  @Nested
  class a_program_that_ends {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"true,0", "false,1", "exit 42,42", "kill -9 $$,137", "kill -15 $$,143"})
    void tells_its_exit_code_or_its_signal(String script, int code) {
      assertThat(group.capture(shell(script)).exit().code()).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            exit 3        | false | it ended with exit code 3
            kill -9 $$    | false | it was killed by signal 9
            echo no >&2; exit 3 | false | no
            exit 0        | true  | it ended with exit code 0
            """)
    void is_described_in_words(String script, boolean success, String complaint) {
      var exit = group.capture(shell(script)).exit();
      assertThat(exit.isSuccess()).isEqualTo(success);
      assertThat(exit.complaint()).isEqualTo(complaint);
    }

    @Test
    void hands_over_its_output_byte_by_byte() {
      var finished = group.capture(CommandLine.of("printf").arg("\\377\\000a\\n").build());
      assertThat(finished.output()).containsExactly(0xff, 0, 'a', '\n');
    }

    @Test
    void is_quoted_with_its_last_25_lines() {
      var exit = group.capture(shell("seq 1 100 >&2; exit 1")).exit();
      assertThat(exit.lastWords())
          .isEqualTo(IntStream.rangeClosed(76, 100).mapToObj(Integer::toString).toList());
    }

    @Test
    void is_heard_line_by_line() {
      var lines = new CopyOnWriteArrayList<String>();
      group.run(shell("printf 'one\\ntwo' >&2"), lines::add, output -> output.readAllBytes());
      assertThat(lines).containsExactly("one", "two");
    }

    @Test
    void is_understood_even_where_it_does_not_write_utf_8() {
      var exit = group.capture(shell("printf 'caf\\351 \\303\\251\\n' >&2; exit 1")).exit();
      assertThat(exit.lastWords()).containsExactly("caf\uFFFD é");
    }

    @Test
    void leaves_no_grandchild_behind() {
      var pid = Long.parseLong(text(group.capture(shell("sleep 300 >&- 2>&- & echo $!"))).strip());
      await().until(() -> Engines.areGone(pid));
    }

    @Test
    void sees_an_empty_input() {
      assertThat(text(group.capture(CommandLine.of("cat").build()))).isEmpty();
    }
  }

  @Nested
  class a_program_that_cannot_start {

    @Test
    void is_named_when_it_is_missing() {
      assertThatThrownBy(() -> group.start(CommandLine.of("pg_dumpp").build()))
          .isInstanceOfSatisfying(
              OperationFailed.class,
              failure -> {
                assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.TOOL_MISSING);
                assertThat(failure.problem().what()).contains("'pg_dumpp'");
              });
    }

    @Test
    void comes_with_the_name_of_its_package() {
      var poor = new ProcessEngine(Map.of("PATH", "/nowhere"), event -> {});
      assertThatThrownBy(() -> poor.locate(CommandLine.of("borg").build()))
          .hasMessageContaining("apt-get install borgbackup");
    }

    @Test
    void is_not_blamed_for_a_missing_directory(@TempDir Path directory) {
      var command = CommandLine.of("true").build().in(Optional.of(directory + "/gone"));
      assertThatThrownBy(() -> group.start(command)).hasMessageContaining("working directory");
    }

    @Test
    void has_no_unfilled_hole() {
      var command = CommandLine.of("true").hole(new Argument.ReplacementFile()).build();
      assertThatThrownBy(() -> group.start(command)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class a_program_that_starts {

    @Test
    void gets_its_words_unchanged() {
      var words = List.of("", " ", "a b", "'", "\"", "$HOME", "`id`", "a\nb", "*", "-n", "ü");
      var command = shell("printf '%s|' \"$@\"", words.toArray(String[]::new));
      assertThat(text(group.capture(command))).isEqualTo(String.join("|", words) + "|");
    }

    @Test
    void runs_in_its_working_directory(@TempDir Path directory) throws Exception {
      var command = CommandLine.of("pwd").arg("-P").build().in(Optional.of(directory.toString()));
      assertThat(text(group.capture(command)).strip()).isEqualTo(directory.toRealPath().toString());
    }

    @Test
    void inherits_the_environment_with_changes() {
      var command =
          CommandLine.of("sh")
              .arg("-c", "echo $FOO $BAZ ${BAR-unset} ${lines-unset} ${secret-unset}")
              .env("BAZ", Optional.of("added"))
              .withoutEnv("BAR")
              .build();
      assertThat(text(group.capture(command))).isEqualTo("inherited added unset unset unset\n");
    }

    @Test
    void holds_no_descriptor_but_the_usual_three() {
      assertThat(text(group.capture(shell("ls /proc/$$/fd")))).isEqualTo("0\n1\n2\n");
    }
  }
}
