package io.borgmaticshell.adapters.configuration.sample;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that nobody else can read.
final class PrivateFile {
  private PrivateFile() {}

  /// Puts a file there as a whole, with the directories above it. After a failure, what was there
  /// is as it was.
  ///
  /// @throws OperationFailed CONFIGURATION if it cannot be written
  static void write(Path file, String text) {
    try {
      var directory = file.toAbsolutePath().getParent();
      Files.createDirectories(directory, asFileAttribute(fromString("rwx------")));
      var beside =
          Files.createTempFile(
              directory, file.getFileName() + ".", "", asFileAttribute(fromString("rw-------")));
      try {
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw OperationFailed.because(
          Problem.Kind.CONFIGURATION,
          "%s cannot be written: %s.".formatted(file, reason(e)),
          "Choose another --destination.");
    }
  }

  private static String reason(IOException problem) {
    return problem instanceof AccessDeniedException denied
        ? "permission denied for " + denied.getFile()
        : String.valueOf(problem.getMessage());
  }
}
