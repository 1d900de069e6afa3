package io.borgmaticshell.adapters.filesystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A process, told apart from a later one with the same number by its start.
///
/// @param start in clock ticks since the machine was started, which does not change when the clock
///   is set, as a time of day would
/// @param namespace in which the number counts: containers that share a directory do not see each
///   other's processes
record ProcessIdentity(long pid, String start, String namespace) {
  // proc_pid_stat(5): counted from the state, which follows the last parenthesis.
  private static final int START = 19;

  static ProcessIdentity current() {
    var pid = ProcessHandle.current().pid();
    return new ProcessIdentity(pid, startOf(pid).orElse(""), ownNamespace());
  }

  static Optional<ProcessIdentity> parse(String text) {
    var parts = text.split(" ", -1);
    return text.matches("\\d{1,18} \\S* \\S*")
        ? Optional.of(new ProcessIdentity(Long.parseLong(parts[0]), parts[1], parts[2]))
        : Optional.empty();
  }

  String text() {
    return pid + " " + start + " " + namespace;
  }

  /// Whether it runs still, as far as can be seen from here: a process of another namespace is
  /// taken for alive.
  boolean isAlive() {
    return !namespace.equals(ownNamespace()) || startOf(pid).filter(start::equals).isPresent();
  }

  // pid_namespaces(7): the link's text identifies the namespace.
  private static String ownNamespace() {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
    } catch (IOException e) {
      return "";
    }
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
