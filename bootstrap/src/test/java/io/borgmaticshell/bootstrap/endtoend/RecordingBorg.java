package io.borgmaticshell.bootstrap.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/// A stand-in for Borg 1.2 that writes its words down, one command line per line, and answers as a
/// repository with one archive would.
record RecordingBorg(Path program) {
  private static final String SCRIPT =
      """
      #!/bin/sh
      { printf 'borg'; for word in "$@"; do printf ' <%s>' "$word"; done; echo; } >> "$RECORDING"
      repository='"repository": {"id": "r", "location": "/r", "last_modified": "2026-01-01T00:00:00.000000"}'
      archive='"name": "a1", "id": "0123", "start": "2026-01-01T00:00:00.000000"'
      case " $* " in
        *' --version '*) echo 'borg 1.2.4' ;;
        *' --dry-run '*) ;;
        ' create '*)
          [ ! -d borgmatic ] || find borgmatic -type p -exec cat {} + > /dev/null
          echo "{\\"archive\\": {$archive}, $repository}" ;;
        *' --json '*)
          echo "{\\"archives\\": [{\\"archive\\": \\"a1\\", \\"barchive\\": \\"a1\\", $archive}], $repository,"
          echo ' "encryption": {"mode": "none"}, "cache": {"path": "/c", "stats": {}}}' ;;
      esac
      """;

  /// Puts the stand-in into a directory.
  static RecordingBorg in(Path directory) throws IOException {
    var program = Files.writeString(directory.resolve("borg"), SCRIPT);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new RecordingBorg(program);
  }

  /// The variables of a program whose calls are to be written to a file.
  Map<String, String> writingTo(Path recording) {
    return Map.of("RECORDING", recording.toString());
  }

  /// What a file recorded, without the questions for the version.
  static List<String> recorded(Path recording) throws IOException {
    return Files.exists(recording)
        ? Files.readAllLines(recording).stream()
            .filter(line -> !line.contains("<--version>"))
            .toList()
        : List.of();
  }
}
