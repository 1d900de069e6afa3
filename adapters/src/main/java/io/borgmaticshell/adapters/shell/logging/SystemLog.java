package io.borgmaticshell.adapters.shell.logging;

import io.borgmaticshell.adapters.shell.kernel.DatagramSocket;
import io.borgmaticshell.adapters.shell.output.Told;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The system log: systemd's journal (systemd.io, "Native Journal Protocol") or any other that
/// listens where programs expect it (syslog(3)).
final class SystemLog implements LogSink {
  static final Path JOURNAL = Path.of("/run/systemd/journal/socket");
  private static final List<Path> OTHERS =
      List.of(Path.of("/dev/log"), Path.of("/var/run/syslog"), Path.of("/var/run/log"));
  private static final String NAME = "borgmatic";
  // Facility "user", see syslog(3).
  private static final int FACILITY = 1 << 3;
  private static final int LONGEST = 8192;

  private final DatagramSocket socket;
  private final boolean journal;

  /// @param journal whether the journal listens there
  /// @throws IOException if there can be no socket
  SystemLog(Path socket, boolean journal) throws IOException {
    this.socket = new DatagramSocket(socket);
    this.journal = journal;
  }

  /// The one of this machine; none if nobody listens.
  ///
  /// @throws IOException if there can be no socket
  static Optional<LogSink> ofMachine() throws IOException {
    if (Files.exists(JOURNAL)) {
      return Optional.of(new SystemLog(JOURNAL, true));
    }
    for (var path : OTHERS) {
      if (Files.exists(path)) {
        return Optional.of(new SystemLog(path, false));
      }
    }
    return Optional.empty();
  }

  @Override
  public void accept(Told told) throws IOException {
    for (var line : told.text().lines().toList()) {
      var text = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
      socket.send(
          (journal ? fields(told, text) : packet(told, text)).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String fields(Told told, String line) {
    return "MESSAGE=%s\nPRIORITY=%d\nSYSLOG_IDENTIFIER=%s\nSYSLOG_PID=%d\n"
        .formatted(line, severity(told.level()), NAME, ProcessHandle.current().pid());
  }

  private static String packet(Told told, String line) {
    return "<%d>%s[%d]: %s"
        .formatted(FACILITY | severity(told.level()), NAME, ProcessHandle.current().pid(), line);
  }

  private static int severity(Told.Level level) {
    return switch (level) {
      case ERROR -> 3;
      case WARNING -> 4;
      case ANSWER -> 5;
      case INFO -> 6;
      case DEBUG -> 7;
    };
  }

  @Override
  public void close() {
    socket.close();
  }
}
