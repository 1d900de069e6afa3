package io.borgmaticshell.adapters.process;

import static io.borgmaticshell.adapters.process.Engines.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressRecorder;
import io.borgmaticshell.domain.database.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretsOfProcessesTest {
  private final ProcessEngine engine = Engines.with();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "",
        " ",
        "  two  blanks  ",
        "it's \"quoted\" `here`",
        "back\\slash \\n \\",
        "$HOME $(id) ${x}",
        "SECRET",
        "two\nlines",
        "ends with a line\n",
        "\nstarts with one",
        "SECRET\nSECRET",
        "tab\tumläut €"
      })
  void reach_a_program_on_descriptor_3(String secret) {
    var command =
        CommandLine.of("sh")
            .arg("-c", "cat <&3")
            .secretOnDescriptor(Optional.of(new Secret(secret)))
            .build();
    try (var group = engine.group()) {
      assertThat(text(group.capture(command))).isEqualTo(secret + "\n");
    }
  }

  @Test
  void reach_a_program_even_if_they_are_longer_than_a_pipe_holds() {
    var secret = "0123456789".repeat(20_000);
    var command =
        CommandLine.of("sh")
            .arg("-c", "cat <&3")
            .secretOnDescriptor(Optional.of(new Secret(secret)))
            .build();
    try (var group = engine.group()) {
      assertThat(text(group.capture(command))).isEqualTo(secret + "\n");
    }
  }

  @Test
  void reach_a_program_by_environment() {
    var command =
        CommandLine.of("sh")
            .arg("-c", "echo \"$PGPASSWORD\"")
            .secretEnv("PGPASSWORD", Optional.of(new Secret("it's $5")))
            .build();
    try (var group = engine.group()) {
      assertThat(text(group.capture(command))).isEqualTo("it's $5\n");
    }
  }

  @Test
  void on_a_descriptor_show_in_no_command_line_and_no_environment() throws Exception {
    var secret = UUID.randomUUID().toString();
    var command =
        CommandLine.of("sh")
            .arg("-c", "echo ready; sleep 300")
            .secretOnDescriptor(Optional.of(new Secret(secret)))
            .build();
    try (var group = engine.group()) {
      var child = group.start(command);
      assertThat(child.output().read()).isEqualTo('r');
      assertThat(Engines.showing(secret)).isEmpty();
    }
  }

  @Test
  void are_not_told_to_anybody() {
    var recorder = new ProgressRecorder();
    var secret = Optional.of(new Secret("hunter2"));
    var command =
        CommandLine.of("true").secretEnv("PGPASSWORD", secret).secretOnDescriptor(secret).build();
    try (var group = new ProcessEngine(Map.of(), recorder).group()) {
      group.capture(command);
    }
    assertThat(recorder.events())
        .containsExactly(new ProgressEvent.CommandStarted("PGPASSWORD=*** true"));
  }
}
