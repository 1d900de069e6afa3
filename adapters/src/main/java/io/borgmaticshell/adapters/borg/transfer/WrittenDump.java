package io.borgmaticshell.adapters.borg.transfer;

import io.borgmaticshell.domain.dump.DumpId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// A dump that lies in the workspace, complete.
record WrittenDump(DumpId id, long bytes) {

  /// Counts the bytes of all files below a directory.
  static long size(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .mapToLong(WrittenDump::sizeOfFile)
          .sum();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static long sizeOfFile(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
