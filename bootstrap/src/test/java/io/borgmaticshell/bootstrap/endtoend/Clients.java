package io.borgmaticshell.bootstrap.endtoend;

import io.borgmaticshell.adapters.testing.WrapperScript;
import java.nio.file.Path;

/// Stand-ins for `pg_dump` and `sqlite3` that are slow, or die.
final class Clients {
  static final String LAST_WORDS = "the lights went out";

  private Clients() {}

  /// Dumps the first bytes as the program would, says its last words and is killed.
  static Path dyingAfter(long bytes, String program, Path directory) {
    return WrapperScript.standIn(
        directory.resolve("dying-" + program),
        program,
        """
        %s "$@" 2>/dev/null | head -c %d
        echo '%s' >&2
        kill -9 $$
        """
            .formatted(program, bytes, LAST_WORDS));
  }

  /// Dumps the first bytes as the program would, and reports success.
  static Path cutting(long bytes, String program, Path directory) {
    return WrapperScript.standIn(
        directory.resolve("cutting"),
        program,
        "%s \"$@\" 2>/dev/null | head -c %d\nexit 0\n".formatted(program, bytes));
  }

  /// Dumps as the program would, keeps the last bytes to itself and reports success.
  static Path withholding(long bytes, String program, Path directory) {
    return withholding(bytes, program, program, directory);
  }

  /// The same for a program that is named by its path.
  static Path withholding(long bytes, String program, String name, Path directory) {
    return WrapperScript.standIn(
        directory.resolve("withholding-" + name),
        program,
        "%s \"$@\" | head -c -%d\n".formatted(program, bytes));
  }

  /// Makes an archive as pg_dump would, and writes another number into its version.
  static Path ofVersion(int minor, Path directory) {
    return WrapperScript.standIn(
        directory.resolve("future-pg_dump"),
        "pg_dump",
        "pg_dump \"$@\" | { head -c 6; head -c 1 >/dev/null; printf '\\%o'; cat; }\n"
            .formatted(minor));
  }

  /// Dumps as the program would, but rests half-way and at the end. Makes a file in the directory
  /// at each point: `started`, `half`, `whole`.
  static Path resting(String program, Path directory) {
    return WrapperScript.standIn(
        directory.resolve("resting-" + program),
        program,
        """
        cd '%s'
        touch started
        sleep 0.5
        %s "$@" | { head -c 100000; touch half; sleep 1; cat; touch whole; sleep 1; }
        """
            .formatted(directory, program));
  }
}
