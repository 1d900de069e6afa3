package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.Outcome;
import io.borgmaticshell.adapters.testing.Program;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.TerminalWindow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever a line holds, the shell goes on with the next, and each of these is a failure.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram("tmux")
class UnreadableLinesIT {
  private static final int MEGABYTE = 1 << 20;
  private static final String SOUND = "config validate";

  private static final List<String> LINES =
      List.of(
          "restore 'a",
          "restore \"a",
          "restore \"a\\\"",
          "'",
          "\"",
          "frob",
          "restore --frob",
          "restore --archive",
          "--archive latest --archive",
          "create --lock-wait x",
          "create --repositories " + "[".repeat(100_000),
          "create --repositories " + "{a: ".repeat(50_000),
          "create --repositories[99999999999999999999].path x",
          "create --repositories[-1].path x",
          "create --" + "x".repeat(MEGABYTE),
          "x".repeat(MEGABYTE),
          "-" + "n".repeat(MEGABYTE) + "?",
          "restore --archive " + "a ".repeat(MEGABYTE / 2),
          "\u0001\u0002\u001b[31m\u0007",
          "create --comment \0",
          "\0",
          "use archive a b",
          "use frob",
          "config frob",
          "config",
          "@",
          "shell",
          "shell /no/such/file",
          "restore --archive '' --at ''",
          "restore --at 'the day after never' --archive x",
          "--",
          "-",
          "\ud83d\ude00 \u202e\u200b",
          "help frob",
          "record /no/such/directory/file");

  @TempDir Path directory;
  private Scene scene;

  @BeforeEach
  void write_a_sound_configuration() throws IOException {
    Files.writeString(
        directory.resolve("config.yaml"), "repositories: [{path: vault.borg, label: vault}]\n");
    scene = Scene.in(directory);
  }

  @Test
  void a_script_goes_on_after_each_of_them() throws IOException {
    var script = new ByteArrayOutputStream();
    var bytes = new ArrayList<byte[]>();
    LINES.forEach(line -> bytes.add(line.getBytes(StandardCharsets.UTF_8)));
    // Half of a surrogate pair, an overlong slash, a byte that never occurs, half a character.
    bytes.add(new byte[] {'a', (byte) 0xed, (byte) 0xa0, (byte) 0x80});
    bytes.add(new byte[] {(byte) 0xc0, (byte) 0xaf});
    bytes.add(new byte[] {(byte) 0xff});
    bytes.add(new byte[] {(byte) 0xe2, (byte) 0x82});
    for (var line : bytes) {
      script.write(line);
      script.write('\n');
    }
    script.writeBytes((SOUND + "\n").getBytes(StandardCharsets.UTF_8));
    var file = directory.resolve("lines.txt");
    Files.write(file, script.toByteArray());

    var outcome = piped(file);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.output()).contains("All configuration files are valid");
    assertThat(failedLines(outcome.errors()))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, bytes.size()).boxed().toList());
    assertThat(outcome.errors())
        .doesNotContain("mistake of this program", "\tat ", "\u001b")
        .hasSizeLessThan(40_000);
  }

  private Outcome piped(Path script) {
    return Program.of("sh", "-c", "exec \"$0\" --config \"$1\" shell --keep-going < \"$2\"")
        .with(
            scene.borgmatic().program().toString(),
            scene.configuration().toString(),
            script.toString())
        .with(scene.borgmatic().environment())
        .run();
  }

  private static List<Integer> failedLines(String errors) {
    return errors
        .lines()
        .filter(line -> line.matches("standard input, line \\d+: failed\\."))
        .map(line -> Integer.valueOf(line.replaceAll("\\D", "")))
        .collect(Collectors.toList());
  }

  @Test
  void the_prompt_goes_on_after_each_of_them() {
    try (var terminal = TerminalWindow.running(scene.command("shell"))) {
      terminal.await("borgmatic vault> ", 1);
      for (var line : List.of("restore 'a", "\"", "frob", "create --repositories [[[[[", "use x")) {
        terminal.type(line);
      }
      terminal.press("C-v");
      terminal.press("C-a");
      terminal.type("\ud83d\ude00");
      terminal.type(SOUND);
      terminal.await("All configuration files are valid", 1);
      terminal.press("C-d");
      terminal.awaitEnd(0);
    }
  }

  @Test
  void a_script_of_200_lines_runs_to_its_end() throws IOException {
    var text = new StringBuilder("\ufeff# two hundred lines\r\n");
    for (var number = 0; number < 98; number++) {
      text.append("# ").append(number).append(" \\\r\nconfig \\\r\n  validate # checks\r\n");
    }
    text.append("\r\n\r\nhelp restore\r\nuse config ").append(scene.configuration());
    text.append("\r\nconfig show");
    var script = Files.writeString(directory.resolve("long.txt"), text);
    assertThat(text.toString().lines()).hasSizeGreaterThanOrEqualTo(200);

    var outcome = scene.run("@" + script);

    assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
    assertThat(outcome.output().lines().filter(line -> line.startsWith("All configuration")))
        .hasSize(98);
    assertThat(outcome.output()).contains("Usage: borgmatic restore").contains("label: vault");
  }
}
