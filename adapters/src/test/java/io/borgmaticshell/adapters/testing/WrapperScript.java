package io.borgmaticshell.adapters.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A small shell script that stands in for a program, to make it slow or faulty.
public final class WrapperScript {
  private WrapperScript() {}

  /// Writes a script that stands in for a program, and leaves it to that program to tell its
  /// version.
  public static Path standIn(Path file, String program, String body) {
    return write(file, "[ \"$1\" != --version ] || exec %s \"$@\"\n".formatted(program) + body);
  }

  /// Writes an executable script for `/bin/sh`.
  public static Path write(Path file, String body) {
    try {
      Files.writeString(file, "#!/bin/sh\n" + body);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
