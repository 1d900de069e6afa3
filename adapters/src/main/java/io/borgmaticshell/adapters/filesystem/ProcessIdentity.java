package io.borgmaticshell.adapters.filesystem;

import java.time.Instant;
import java.util.Optional;

/// A process, told apart from a later one with the same number by its start.
record ProcessIdentity(long pid, String start) {

  static ProcessIdentity current() {
    var process = ProcessHandle.current();
    return new ProcessIdentity(process.pid(), startOf(process));
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
    return ProcessHandle.of(pid).filter(process -> startOf(process).equals(start)).isPresent();
  }

  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("");
  }
}
