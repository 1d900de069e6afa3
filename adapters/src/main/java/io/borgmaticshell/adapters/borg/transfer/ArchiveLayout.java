package io.borgmaticshell.adapters.borg.transfer;

import io.borgmaticshell.adapters.borg.ManifestJson;
import io.borgmaticshell.adapters.borg.SafetyJson;
import io.borgmaticshell.adapters.process.NamedPipe;
import io.borgmaticshell.adapters.process.ProcessGroup;
import io.borgmaticshell.application.port.ArchiveDraft;
import io.borgmaticshell.application.port.RuntimeDirectory.Workspace;
import io.borgmaticshell.domain.dump.ArchivePath;
import io.borgmaticshell.domain.dump.HookName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// Lays out what Borg will find in the workspace: a pipe for each dump, the metadata, and the pipe
/// of the proof.
final class ArchiveLayout {
  private final Path directory;
  private final ArchiveDraft draft;

  ArchiveLayout(Workspace workspace, ArchiveDraft draft) {
    this.directory = workspace.archived();
    this.draft = draft;
  }

  /// The kinds of database that are dumped, in order.
  List<HookName> hooks() {
    return draft.manifest().stream().map(dump -> dump.hook()).distinct().toList();
  }

  /// Makes the pipes of the dumps that are streams, in the order of the draft, and the pipe of the
  /// proof last; and the directories all dumps go into.
  List<NamedPipe> prepare(ProcessGroup group) throws IOException {
    var paths = new ArrayList<Path>();
    for (var dump : draft.dumps()) {
      var path = ArchivePath.of(dump.id());
      makeIdentifierDirectory(directory.resolve(path.hook().value()).resolve(path.identifier()));
    }
    draft.streams().stream()
        .map(dump -> directory.resolve(ArchivePath.of(dump.id()).text()))
        .forEach(paths::add);
    var proof = Files.createDirectory(directory.resolve("proof"));
    paths.add(proof.resolve("proof.json"));
    var pipes = NamedPipe.make(paths, group);
    writeMetadata();
    return pipes;
  }

  // Modes as the original has them: readable hooks, private dumps.
  private static void makeIdentifierDirectory(Path identifier) throws IOException {
    Files.createDirectories(identifier);
    Files.setPosixFilePermissions(identifier, PosixFilePermissions.fromString("rwx------"));
  }

  private void writeMetadata() throws IOException {
    for (var hook : hooks()) {
      var dumps = draft.manifest().stream().filter(dump -> dump.hook().equals(hook)).toList();
      Files.writeString(
          directory.resolve(hook.value()).resolve("dumps.json"), ManifestJson.dumps(dumps));
    }
    if (draft.safety().isPresent()) {
      Files.writeString(
          Files.createDirectory(directory.resolve(SafetyJson.DIRECTORY)).resolve(SafetyJson.FILE),
          SafetyJson.text(draft.safety().get()));
    }
    if (!draft.configurationFiles().isEmpty()) {
      var bootstrap = directory.resolve("bootstrap");
      Files.createDirectory(bootstrap);
      Files.writeString(
          bootstrap.resolve("manifest.json"), ManifestJson.bootstrap(draft.configurationFiles()));
    }
  }
}
