package io.borgmaticshell.application.backup;

import io.borgmaticshell.application.hook.DatabaseHook;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.port.ArchiveDraft;
import io.borgmaticshell.application.port.ArchiveDraft.PlannedDump;
import io.borgmaticshell.application.port.ArchiveDraft.PlannedGlobals;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.configuration.RunOptions;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.dump.ArchivePath;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The dumps of an archive while they are collected. No path is dumped twice; the manifest keeps
/// every dump that was asked for, as readers expect.
final class DumpPlan {
  private final ProgressListener progress;
  private final List<DumpId> manifest = new ArrayList<>();
  private final List<PlannedDump> dumps = new ArrayList<>();
  private final List<PlannedGlobals> globals = new ArrayList<>();
  private final Set<ArchivePath> paths = new HashSet<>();

  DumpPlan(ProgressListener progress) {
    this.progress = progress;
  }

  void add(DatabaseEntry entry, DatabaseHook hook, DatabaseTarget target) {
    var dump = identify(entry, target.database());
    manifest.add(dump);
    if (paths.add(ArchivePath.of(dump))) {
      dumps.add(new PlannedDump(dump, hook.dump(target)));
    } else {
      progress.on(
          new ProgressEvent.Warned(
              "%s is configured twice; it is dumped once. Give one entry a 'label:' to keep both."
                  .formatted(dump.display())));
    }
  }

  /// Adds what the server has beside its databases.
  void addGlobals(DatabaseEntry entry, DatabaseHook hook, DatabaseTarget target) {
    var id = identify(entry, target.database());
    if (paths.add(new ArchivePath(id.hook(), ArchivePath.of(id).identifier(), ""))) {
      hook.globals(target).ifPresent(command -> globals.add(new PlannedGlobals(id, command)));
    }
  }

  private static DumpId identify(DatabaseEntry entry, String database) {
    try {
      return entry.dumpIdNamed(database);
    } catch (IllegalArgumentException e) {
      throw new OperationFailed(
          new Problem(
              Problem.Kind.CONFIGURATION,
              "%s cannot be dumped: %s.".formatted(entry.location(), e.getMessage()),
              "Correct its 'name:', or leave the database out."),
          e);
    }
  }

  ArchiveDraft draft(BackupRequest request) {
    return new ArchiveDraft(
        request.access(), manifest, dumps, globals, configurationFiles(request));
  }

  private static List<String> configurationFiles(BackupRequest request) {
    var stored =
        request
            .access()
            .options()
            .section(RunOptions.BOOTSTRAP)
            .flag(RunOptions.STORE_CONFIG_FILES)
            .orElse(true);
    return stored ? request.configurationFiles() : List.of();
  }
}
