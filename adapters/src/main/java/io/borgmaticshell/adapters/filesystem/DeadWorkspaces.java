package io.borgmaticshell.adapters.filesystem;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// Removes what killed runs left behind, and never what belongs to a living one: a workspace
/// without a readable owner's note is somebody else's.
final class DeadWorkspaces {
  private DeadWorkspaces() {}

  static void removeBelow(Path base) throws IOException {
    try (var found = Files.newDirectoryStream(base, "borgmatic-*")) {
      for (var workspace : found) {
        if (isDead(workspace)) {
          remove(workspace);
        }
      }
    }
  }

  // Only folders of our own user are looked into: in a directory shared by everybody, others could
  // put a pipe in the place of the note, and reading it would never end.
  private static boolean isDead(Path workspace) {
    try {
      if (!Files.isDirectory(workspace, LinkOption.NOFOLLOW_LINKS)
          || !userOf(workspace).equals(userOf(Path.of("/proc/self")))) {
        return false;
      }
      var note = workspace.resolve(PosixWorkspace.OWNER);
      if (!Files.isRegularFile(note, LinkOption.NOFOLLOW_LINKS)) {
        return false;
      }
      var owner = ProcessIdentity.parse(Files.readString(note));
      return owner.isPresent() && !owner.get().isAlive();
    } catch (IOException e) {
      return false;
    }
  }

  private static Object userOf(Path path) throws IOException {
    return Files.getAttribute(path, "unix:uid");
  }

  /// Removes a folder with all it holds, as far as possible. The owner's note goes last, so that a
  /// removal cut short is taken up by the next run.
  static void remove(Path root) {
    try {
      Files.walkFileTree(root, new Removal(root.resolve(PosixWorkspace.OWNER)));
      Files.deleteIfExists(root.resolve(PosixWorkspace.OWNER));
      Files.deleteIfExists(root);
    } catch (IOException e) {
      // Something in it is still in use; the next run finds the note and tries again.
    }
  }

  private static final class Removal extends SimpleFileVisitor<Path> {
    private final Path note;

    Removal(Path note) {
      this.note = note;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (!file.equals(note)) {
        Files.deleteIfExists(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
        throws IOException {
      if (!directory.equals(note.getParent())) {
        Files.deleteIfExists(directory);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
