package io.borgmaticshell.adapters.shell.repl;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/// The file that remembers what was typed, readable by its owner only.
public final class HistoryFile {
  private HistoryFile() {}

  /// Makes the file where there is none yet.
  ///
  /// @param environment says where programs keep such things (XDG Base Directory Specification)
  /// @throws IOException if it cannot be made
  public static Path prepare(Map<String, String> environment) throws IOException {
    var directory = stateDirectory(environment).resolve("borgmatic-shell");
    Files.createDirectories(directory.getParent());
    var file = directory.resolve("history");
    try {
      Files.createDirectory(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (FileAlreadyExistsException e) {
      // The usual case; what is inside is checked next.
    }
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    try {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
    } catch (FileAlreadyExistsException e) {
      Files.setPosixFilePermissions(file, ownerOnly);
    }
    return file;
  }

  private static Path stateDirectory(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("XDG_STATE_HOME"))
        .filter(text -> text.startsWith("/"))
        .map(Path::of)
        .orElseGet(() ->
            Path.of(
                environment.getOrDefault("HOME", System.getProperty("user.home", "/")),
                ".local",
                "state"));
  }
}
