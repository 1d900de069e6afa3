package io.borgmaticshell.adapters.borg.task;

import io.borgmaticshell.adapters.borg.transfer.ConfiguredPatterns;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The configured patterns in a file, for as long as Borg reads it.
final class PatternFile implements AutoCloseable {
  private final Path file;

  private PatternFile(List<String> lines) {
    try {
      file = Files.createTempFile("patterns", "");
      Files.write(file, lines);
    } catch (IOException e) {
      throw new OperationFailed(
          new Problem(
              Problem.Kind.CONFIGURATION,
              "The configured patterns cannot be written to a temporary file: %s."
                  .formatted(e.getMessage()),
              "Make room, or set TMPDIR to a directory that can be written to."),
          e);
    }
  }

  /// For what is on disk, sources included.
  static PatternFile of(Options options) {
    return new PatternFile(new ConfiguredPatterns(options).lines());
  }

  /// For what is in an archive.
  static PatternFile forArchived(Options options) {
    return new PatternFile(new ConfiguredPatterns(options).forArchived());
  }

  String path() {
    return file.toString();
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
