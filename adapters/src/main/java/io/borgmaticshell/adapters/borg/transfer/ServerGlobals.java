package io.borgmaticshell.adapters.borg.transfer;

import io.borgmaticshell.adapters.process.Exit;
import io.borgmaticshell.adapters.process.ProcessGroup;
import io.borgmaticshell.application.port.ArchiveDraft;
import io.borgmaticshell.application.port.ArchiveDraft.PlannedGlobals;
import io.borgmaticshell.application.port.RuntimeDirectory.Workspace;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import io.borgmaticshell.domain.dump.ArchivePath;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Saves what belongs to servers and to none of their databases, such as their users, as
/// `globals/<hook>/<host>/globals.sql`: beside the directories of the hooks, where the original
/// does not look for dumps.
///
/// These are some kilobytes, so they are complete before Borg starts. Not everybody who may read a
/// database may read the users, and the original does without; so a failure is only a warning.
final class ServerGlobals {
  static final String DIRECTORY = "globals";

  private final Path directory;
  private final ArchiveDraft draft;
  private final ProcessGroup group;
  private final ProgressListener progress;

  ServerGlobals(
      Workspace workspace, ArchiveDraft draft, ProcessGroup group, ProgressListener progress) {
    this.directory = workspace.archived().resolve(DIRECTORY);
    this.draft = draft;
    this.group = group;
    this.progress = progress;
  }

  void save() throws IOException {
    for (var globals : draft.globals()) {
      save(globals);
    }
  }

  private void save(PlannedGlobals globals) throws IOException {
    try {
      var workingDirectory =
          draft.access().options().nonEmptyText(RepositoryOptions.WORKING_DIRECTORY);
      var printed = group.capture(globals.command().in(workingDirectory));
      if (printed.exit().isSuccess()) {
        write(globals, printed.output());
      } else {
        warn(globals, reason(printed.exit()));
      }
    } catch (OperationFailed missing) {
      if (missing.problem().kind() != Problem.Kind.TOOL_MISSING) {
        throw missing;
      }
      warn(globals, missing.problem().what());
    }
  }

  // The rest may quote a query.
  private static String reason(Exit exit) {
    return exit.lastWords().stream().findFirst().orElse(exit.manner());
  }

  private void write(PlannedGlobals globals, byte[] text) throws IOException {
    var path = ArchivePath.of(globals.id());
    var place = directory.resolve(path.hook().value()).resolve(path.identifier());
    Files.createDirectories(place);
    var hidden = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.write(Files.createFile(place.resolve("globals.sql"), hidden), text);
  }

  private void warn(PlannedGlobals globals, String reason) {
    progress.on(
        new ProgressEvent.Warned(
            "%s: its databases are backed up, but not its users and other globals: %s"
                .formatted(globals.id().display(), reason)));
  }
}
