package io.borgmaticshell.adapters.shell.logging;

import io.borgmaticshell.adapters.shell.output.Told;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A file that lines are added to. When somebody moves it away, as programs that rotate logs do, it
/// is made anew.
final class LogFile implements LogSink {
  private final Path path;
  private final Function<Told, String> format;
  private BufferedWriter writer;
  private @Nullable Object identity;

  /// @throws IOException if it cannot be written
  LogFile(Path path, Function<Told, String> format) throws IOException {
    this.path = path;
    this.format = format;
    this.writer = open();
    this.identity = identity();
  }

  private BufferedWriter open() throws IOException {
    return Files.newBufferedWriter(
        path, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private @Nullable Object identity() throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  @Override
  public synchronized void accept(Told told) throws IOException {
    if (!Objects.equals(identity, identity())) {
      writer.close();
      writer = open();
      identity = identity();
    }
    writer.write(format.apply(told));
    writer.newLine();
    writer.flush();
  }

  @Override
  public synchronized void close() {
    try {
      writer.close();
    } catch (IOException e) {
      // Every line was flushed when it was written, so nothing is lost.
    }
  }
}
