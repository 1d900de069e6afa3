package io.borgmaticshell.adapters.borg.transfer;

import io.borgmaticshell.adapters.borg.restore.FileTree;
import io.borgmaticshell.adapters.process.ClientFailure;
import io.borgmaticshell.adapters.process.ProcessGroup;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.port.ArchiveDraft;
import io.borgmaticshell.application.port.ArchiveDraft.PlannedDump;
import io.borgmaticshell.application.port.RuntimeDirectory.Workspace;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import io.borgmaticshell.domain.dump.ArchivePath;
import io.borgmaticshell.domain.dump.DumpShape;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes the dumps that are directories into the workspace. They must be complete before Borg
/// starts, so they need space there for as long as the backup takes.
final class DirectoryDumps {
  private final Path root;
  private final Path directory;
  private final List<PlannedDump> dumps;
  private final Optional<String> workingDirectory;
  private final ProcessGroup group;
  private final ProgressListener progress;
  private final String repository;

  DirectoryDumps(
      Workspace workspace, ArchiveDraft draft, ProcessGroup group, ProgressListener progress) {
    this.root = workspace.root();
    this.directory = workspace.archived();
    this.dumps =
        draft.dumps().stream()
            .filter(dump -> dump.recipe().shape() == DumpShape.DIRECTORY)
            .toList();
    this.workingDirectory =
        draft.access().options().nonEmptyText(RepositoryOptions.WORKING_DIRECTORY);
    this.group = group;
    this.progress = progress;
    this.repository = draft.access().repository().location();
  }

  /// Makes them one after the other.
  ///
  /// @throws OperationFailed CONFIGURATION if space is short, DATABASE if a program failed
  List<WrittenDump> write() throws IOException {
    checkSpace();
    var written = new ArrayList<WrittenDump>();
    for (var dump : dumps) {
      written.add(write(dump));
    }
    return written;
  }

  private WrittenDump write(PlannedDump dump) throws IOException {
    var start = System.nanoTime();
    progress.on(new ProgressEvent.DumpStarted(dump.id(), repository));
    var target = directory.resolve(ArchivePath.of(dump.id()).text());
    Files.createDirectory(
        target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    var command = dump.recipe().command().withDumpDirectory(target.toString());
    var exit = group.capture(command.in(workingDirectory)).exit();
    if (!exit.isSuccess()) {
      throw new OperationFailed(ClientFailure.ofDump(dump.id(), command.program(), exit));
    }
    var bytes = FileTree.size(target);
    if (bytes == 0) {
      throw new OperationFailed(
          ClientFailure.ofBrokenDump(dump.id(), command.program(), exit, "it has no files"));
    }
    progress.on(
        new ProgressEvent.DumpFinished(
            dump.id(), bytes, Duration.ofNanos(System.nanoTime() - start)));
    return new WrittenDump(dump.id(), bytes);
  }

  // A full disk half an hour later would tell the same, and harm others meanwhile.
  private void checkSpace() throws IOException {
    var needed = 0L;
    for (var dump : dumps) {
      needed += dump.recipe().sizeQuery().map(query -> size(dump, query)).orElse(0L);
    }
    var free = Files.getFileStore(directory).getUsableSpace();
    if (needed > free) {
      throw OperationFailed.because(
          Problem.Kind.CONFIGURATION,
          "The databases to dump as directories take %d MB, and there are %d MB left in %s."
              .formatted(needed / 1_000_000, free / 1_000_000, root),
          "Set 'user_runtime_directory' to a place with more space, or choose a 'format' that needs"
              + " none. No archive was made.");
    }
  }

  // Without an answer the dump may work all the same, and if not it says why.
  private long size(PlannedDump dump, CommandLine query) {
    var answer = group.capture(query.in(workingDirectory));
    var text = new String(answer.output(), StandardCharsets.UTF_8).strip();
    if (answer.exit().isSuccess() && text.matches("\\d{1,18}")) {
      return Long.parseLong(text);
    }
    progress.on(
        new ProgressEvent.Noted(
            "%s: its size is not known, so free space was not checked."
                .formatted(dump.id().display())));
    return 0;
  }
}
