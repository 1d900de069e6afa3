package io.borgmaticshell.adapters.process;

import io.borgmaticshell.application.command.CommandLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the specifications of processes share: an engine, shell scripts as command lines, and a
/// look at the processes of this machine.
final class Engines {
  private Engines() {}

  static ProcessEngine with(String... variables) {
    var environment = new HashMap<>(Map.of("PATH", "/usr/local/bin:/usr/bin:/bin"));
    for (var at = 0; at < variables.length; at += 2) {
      environment.put(variables[at], variables[at + 1]);
    }
    return new ProcessEngine(environment, event -> {});
  }

  static CommandLine shell(String script, String... arguments) {
    return CommandLine.of("sh").arg("-c", script, "script").arg(arguments).build();
  }

  static String text(ProcessGroup.Finished<byte[]> finished) {
    return new String(finished.output(), StandardCharsets.UTF_8);
  }

  /// The processes whose command line or environment shows a text, apart from our own.
  static List<Long> showing(String text) {
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::pid)
        .filter(pid -> pid != ProcessHandle.current().pid())
        .filter(pid -> read(pid, "cmdline").contains(text) || read(pid, "environ").contains(text))
        .toList();
  }

  private static String read(long pid, String file) {
    try {
      return Files.readString(
          Path.of("/proc", Long.toString(pid), file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  /// Whether none of the processes runs any more; dead ones nobody asked about do not count.
  static boolean areGone(long... pids) {
    return Arrays.stream(pids)
        .mapToObj(pid -> read(pid, "stat"))
        .allMatch(stat -> stat.isEmpty() || stat.contains(") Z "));
  }
}
