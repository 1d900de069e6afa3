package io.borgmaticshell.application.backup;

import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.port.ArchiveDraft;
import io.borgmaticshell.application.port.ArchiveDraft.PlannedDump;
import io.borgmaticshell.application.port.ProgressEvent;
import io.borgmaticshell.application.port.ProgressListener;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.dump.ArchivePath;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;

/// Turns configured entries into the dumps of one archive.
public final class BackupPlanner {
  private final HookCatalog hooks;
  private final ProgressListener progress;

  public BackupPlanner(HookCatalog hooks, ProgressListener progress) {
    this.hooks = hooks;
    this.progress = progress;
  }

  ArchiveDraft plan(BackupRequest request) {
    var manifest = new ArrayList<DumpId>();
    var dumps = new ArrayList<PlannedDump>();
    var paths = new HashSet<ArchivePath>();
    for (var entry : request.access().configuration().databases()) {
      var dump = dumpId(entry);
      manifest.add(dump);
      if (paths.add(ArchivePath.of(dump))) {
        var recipe = hooks.hook(entry.hook()).dump(DatabaseTarget.forDump(entry));
        dumps.add(new PlannedDump(dump, recipe));
      } else {
        progress.on(
            new ProgressEvent.Warned(
                "%s is configured twice; it is dumped once. Give one entry a 'label:' to keep both."
                    .formatted(dump.display())));
      }
    }
    return new ArchiveDraft(request.access(), manifest, dumps, request.configurationFiles());
  }

  private static DumpId dumpId(DatabaseEntry entry) {
    try {
      return entry.dumpId();
    } catch (IllegalArgumentException e) {
      throw new OperationFailed(
          new Problem(
              Problem.Kind.CONFIGURATION,
              "%s cannot be dumped: %s.".formatted(entry.location(), e.getMessage()),
              "Correct its 'name:'."),
          e);
    }
  }
}
