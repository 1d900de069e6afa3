package io.borgmaticshell.adapters.filesystem;

import io.borgmaticshell.application.port.RuntimeDirectory.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// A workspace and the note that says which process it belongs to.
final class PosixWorkspace implements Workspace {
  static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  static final String OWNER = "owner";

  private final Path root;
  private final Set<PosixWorkspace> registry;

  private PosixWorkspace(Path root, Set<PosixWorkspace> registry) {
    this.root = root;
    this.registry = registry;
  }

  static PosixWorkspace create(Path root, Set<PosixWorkspace> registry) throws IOException {
    Files.createDirectory(root, PRIVATE);
    Files.writeString(root.resolve(OWNER), ProcessIdentity.current().text());
    var workspace = new PosixWorkspace(root, registry);
    Files.createDirectory(workspace.archived(), PRIVATE);
    Files.createDirectory(workspace.unarchived(), PRIVATE);
    return workspace;
  }

  @Override
  public Path root() {
    return root;
  }

  @Override
  public Path archived() {
    return root.resolve("borgmatic");
  }

  @Override
  public Path unarchived() {
    return root.resolve("private");
  }

  @Override
  public void close() {
    registry.remove(this);
    DeadWorkspaces.remove(root);
  }
}
