package io.borgmaticshell.adapters.shell.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/// What tells whether a file has changed.
///
/// @param signs of its content; empty if there is no such file
record FileState(String file, Optional<Signs> signs) {

  /// @param modified milliseconds since 1970, UTC
  /// @param identity of the inode: editors put a new file in the place of the old one
  private record Signs(long modified, long bytes, String identity) {}

  static FileState of(String file) {
    try {
      var attributes = Files.readAttributes(Path.of(file), BasicFileAttributes.class);
      return new FileState(
          file,
          Optional.of(
              new Signs(
                  attributes.lastModifiedTime().toMillis(),
                  attributes.size(),
                  String.valueOf(attributes.fileKey()))));
    } catch (IOException _) {
      return new FileState(file, Optional.empty());
    }
  }
}
