package io.borgmaticshell.adapters.shell.output;

import io.borgmaticshell.adapters.shell.kernel.TerminalSize;
import io.borgmaticshell.adapters.shell.table.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;

/// What is behind our standard streams.
final class Descriptors {
  private static final int STANDARD_OUTPUT = 1;

  private Descriptors() {}

  /// Whether a terminal is. The kernel names what is behind a descriptor (proc(5)).
  static boolean isTerminal(int descriptor) {
    try {
      var behind = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return behind.startsWith("/dev/pts/") || behind.startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }

  /// What is read there, as wide as it is now.
  static Screen screen(int descriptor) {
    return isTerminal(descriptor)
        ? new Screen(OptionalInt.of(TerminalSize.of(descriptor).columns()))
        : Screen.none();
  }

  /// Whether the terminal can do nothing but show one line after another.
  static boolean isDumb(Map<String, String> environment) {
    return environment.getOrDefault("TERM", "dumb").equals("dumb");
  }

  /// Whether lines on standard output can be drawn again.
  static boolean canDraw(Map<String, String> environment) {
    return !isDumb(environment) && isTerminal(STANDARD_OUTPUT);
  }
}
