package io.borgmaticshell.adapters.shell.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.borgmaticshell.adapters.shell.output.Told;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram("python3")
class SystemLogTest {
  private static final String LISTENER =
      """
      import socket, sys
      s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
      s.bind(sys.argv[1])
      while True:
          print(repr(s.recv(65536).decode()), flush=True)
      """;

  @TempDir private Path directory;

  @Test
  void gets_a_packet_for_each_line() throws IOException {
    assertThat(heard(false, Told.Level.WARNING, "one größe\ntwo"))
        .isEqualTo("'<12>borgmatic[PID]: one größe'\n'<12>borgmatic[PID]: two'");
    assertThat(heard(false, Told.Level.ERROR, "a\nb")).startsWith("'<11>borgmatic[PID]: a'");
  }

  @Test
  void is_told_fields_where_it_is_the_journal() throws IOException {
    assertThat(heard(true, Told.Level.INFO, "one\ntwo"))
        .startsWith("'MESSAGE=one\\nPRIORITY=6\\nSYSLOG_IDENTIFIER=borgmatic\\nSYSLOG_PID=PID\\n'");
  }

  @Test
  void says_when_nobody_listens() throws IOException {
    try (var log = new SystemLog(directory.resolve("none"), false)) {
      assertThatThrownBy(() -> log.accept(told(Told.Level.INFO, "x")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("nobody listens");
    }
  }

  /// What a listener gets of two lines.
  private String heard(boolean journal, Told.Level level, String text) throws IOException {
    var socket = directory.resolve(level.name());
    var listener =
        new ProcessBuilder("python3", "-c", LISTENER, socket.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var packets =
            new BufferedReader(
                new InputStreamReader(listener.getInputStream(), StandardCharsets.UTF_8));
        var log = new SystemLog(awaited(socket), journal)) {
      log.accept(told(level, text));
      return (packets.readLine() + "\n" + packets.readLine())
          .replace(Long.toString(ProcessHandle.current().pid()), "PID");
    } finally {
      listener.destroyForcibly();
    }
  }

  private static Path awaited(Path socket) {
    await("listener").until(() -> Files.exists(socket));
    return socket;
  }

  private static Told told(Told.Level level, String text) {
    return new Told(Instant.EPOCH, level, text);
  }
}
