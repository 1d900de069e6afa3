package io.borgmaticshell.adapters.borg.restore;

import io.borgmaticshell.adapters.process.ProcessGroup;
import io.borgmaticshell.application.hook.RestoreRecipe.Replacement;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/// A new file that takes an old one's place once it is complete and sound. Until then, and whenever
/// anything fails, the old one stays as it is.
final class ReplacedFile implements AutoCloseable {
  private final Replacement replacement;
  private final Optional<String> directory;
  private final Path destination;
  private final Path temporary;

  ReplacedFile(Replacement replacement, Optional<String> directory) throws IOException {
    this.replacement = replacement;
    this.directory = directory;
    this.destination = real(RestoreRun.resolve(directory, replacement.destination()));
    refuseReadOnly(destination);
    this.temporary = newNeighbour(destination);
  }

  // Its directory may be writable all the same, and then nothing else would keep us from it.
  private static void refuseReadOnly(Path destination) {
    if (Files.exists(destination) && !Files.isWritable(destination)) {
      throw OperationFailed.because(
          Problem.Kind.DATABASE,
          "The file %s is read-only.".formatted(destination),
          "Nothing was changed. Make it writable, or restore to another file with --restore-path.");
    }
  }

  // A link stays a link; the file it leads to is replaced.
  private static Path real(Path path) throws IOException {
    if (Files.exists(path)) {
      return path.toRealPath();
    }
    var leadsNowhere = Files.isSymbolicLink(path);
    return leadsNowhere
        ? path.resolveSibling(Files.readSymbolicLink(path)).toAbsolutePath()
        : path.toAbsolutePath();
  }

  private static Path newNeighbour(Path destination) throws IOException {
    try {
      return Files.createTempFile(
          destination.getParent(), "." + destination.getFileName() + ".", ".restoring");
    } catch (IOException e) {
      throw new OperationFailed(
          new Problem(
              Problem.Kind.DATABASE,
              "The directory %s cannot be written to.".formatted(destination.getParent()),
              "A restored file is made there first. Nothing was changed."),
          e);
    }
  }

  Path temporary() {
    return temporary;
  }

  /// Examines the new file.
  void check(ProcessGroup group, DumpId dump) {
    var command = replacement.check().withReplacementFile(temporary.toString()).in(directory);
    var finished = group.capture(command);
    var answer = new String(finished.output(), StandardCharsets.UTF_8).strip();
    if (!finished.exit().isSuccess() || !answer.equals(replacement.expected())) {
      throw OperationFailed.because(
          Problem.Kind.DATABASE,
          "%s was not restored: the restored file did not pass its check: %s"
              .formatted(dump.display(), answer.isEmpty() ? finished.exit().complaint() : answer),
          "The database is as it was before. Choose an earlier archive.");
    }
  }

  /// Puts the new file in place, with the old one's owner and permissions.
  void takeTheOldOnesPlace(ProcessGroup group) throws IOException {
    if (Files.exists(destination)) {
      keepAttributes();
      // The old file may be what makes the restore necessary, so this may fail.
      replacement.settle().ifPresent(command -> group.capture(command.in(directory)));
    } else {
      Files.setPosixFilePermissions(
          temporary, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    }
    move();
    for (var suffix : replacement.companions()) {
      Files.deleteIfExists(destination.resolveSibling(destination.getFileName() + suffix));
    }
  }

  // Such as onto a file that is a mount of its own.
  private void move() {
    try {
      Files.move(temporary, destination, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      var reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
      throw new OperationFailed(
          new Problem(
              Problem.Kind.DATABASE,
              "The restored file cannot take the place of %s: %s.".formatted(destination, reason),
              RestoreRun.UNCHANGED + " Restore to another file with --restore-path."),
          e);
    }
  }

  private void keepAttributes() throws IOException {
    for (var attribute : List.of("unix:uid", "unix:gid")) {
      var value = Files.getAttribute(destination, attribute);
      if (!value.equals(Files.getAttribute(temporary, attribute))) {
        Files.setAttribute(temporary, attribute, value);
      }
    }
    Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(destination));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(temporary);
  }
}
