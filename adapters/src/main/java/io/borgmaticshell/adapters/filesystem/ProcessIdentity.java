package io.borgmaticshell.adapters.filesystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A process, told apart from a later one with the same number by its start.
///
/// @param start in clock ticks since the machine was started, which does not change when the clock
///   is set, as a time of day would
record ProcessIdentity(long pid, String start) {
  // proc_pid_stat(5): counted from the state, which follows the last parenthesis.
  private static final int START = 19;

  static ProcessIdentity current() {
    var pid = ProcessHandle.current().pid();
    return new ProcessIdentity(pid, startOf(pid).orElse(""));
  }

  static Optional<ProcessIdentity> parse(String text) {
    return text.matches("\\d{1,18} \\S*")
        ? Optional.of(
            new ProcessIdentity(
                Long.parseLong(text.substring(0, text.indexOf(' '))),
                text.substring(text.indexOf(' ') + 1)))
        : Optional.empty();
  }

  String text() {
    return pid + " " + start;
  }

  boolean isAlive() {
    return startOf(pid).filter(start::equals).isPresent();
  }

  private static Optional<String> startOf(long pid) {
    try {
      var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return Optional.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[START]);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
