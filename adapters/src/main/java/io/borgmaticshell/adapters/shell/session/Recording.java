package io.borgmaticshell.adapters.shell.session;

import io.borgmaticshell.application.command.ShellWords;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;

/// Writes lines down as a script that does the same again. Lines that failed and lines that may
/// hold a secret become remarks.
final class Recording {
  private final Path file;

  private Recording(Path file) {
    this.file = file;
  }

  /// Begins a file, which only its owner can read.
  ///
  /// @throws OperationFailed USAGE if there is one already, or it cannot be made
  static Recording into(Path file) {
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      var recording = new Recording(file);
      recording.write("# Recorded at the prompt; run it by: borgmatic shell " + file.getFileName());
      return recording;
    } catch (FileAlreadyExistsException e) {
      throw failure("There is a file %s already.".formatted(file), e);
    } catch (IOException e) {
      throw failure("%s cannot be written: %s.".formatted(file, e.getMessage()), e);
    }
  }

  private static OperationFailed failure(String what, IOException cause) {
    return new OperationFailed(
        new Problem(Problem.Kind.USAGE, what, "Choose another name."), cause);
  }

  /// Adds a line that was run.
  void add(List<String> words, int code) {
    var line = words.stream().map(ShellWords::quote).collect(Collectors.joining(" "));
    if (SecretLines.mayHoldSecret(line)) {
      write("# A line is left out here, because it may hold a secret: " + words.getFirst());
    } else {
      write(code == 0 ? line : "# failed with exit code %d: %s".formatted(code, line));
    }
  }

  private void write(String line) {
    try {
      Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw failure("%s cannot be written: %s.".formatted(file, e.getMessage()), e);
    }
  }
}
