package io.borgmaticshell.adapters.borg.task;

import io.borgmaticshell.adapters.borg.transfer.ConfiguredPatterns;
import io.borgmaticshell.domain.option.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The configured patterns in a file, for as long as Borg reads it.
final class PatternFile implements AutoCloseable {
  private final Path file;

  PatternFile(Options options) {
    var lines = new ConfiguredPatterns(options).lines();
    try {
      file = Files.createTempFile("patterns", "");
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
