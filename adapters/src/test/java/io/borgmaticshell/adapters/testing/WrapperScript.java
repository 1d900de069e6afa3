package io.borgmaticshell.adapters.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A small shell script that stands in for a program, to make it slow or faulty.
public final class WrapperScript {
  private WrapperScript() {}

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
