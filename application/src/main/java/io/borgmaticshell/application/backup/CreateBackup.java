package io.borgmaticshell.application.backup;

import io.borgmaticshell.application.port.ArchiveDraft.PlannedDump;
import io.borgmaticshell.application.port.DumpTransfer;
import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.configuration.TopLevelOptions;
import io.borgmaticshell.domain.configuration.TopLevelOptions.Support;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Backs up every configured database, and the configured files with them, into one new archive.
public final class CreateBackup {
  private final BackupPlanner planner;
  private final DumpTransfer transfer;

  public CreateBackup(BackupPlanner planner, DumpTransfer transfer) {
    this.planner = planner;
    this.transfer = transfer;
  }

  /// Makes the archive, or nothing.
  ///
  /// @throws OperationFailed as [DumpTransfer#store] does, and CONFIGURATION for a dump that cannot
  ///   be planned or options that ask for what cannot be backed up
  public BackupReport run(BackupRequest request) {
    refuseWhatCannotBeSaved(request.access().configuration());
    var draft = planner.plan(request);
    Optional<Archive> archive = Optional.empty();
    if (request.dryRun()) {
      transfer.rehearse(draft);
    } else {
      archive = Optional.of(transfer.store(draft));
    }
    return new BackupReport(archive, draft.dumps().stream().map(PlannedDump::id).toList());
  }

  private static void refuseWhatCannotBeSaved(Configuration configuration) {
    TopLevelOptions.all().stream()
        .filter(declaration -> declaration.support() == Support.NO_BACKUP)
        .map(declaration -> declaration.option().key())
        .filter(key -> asksForSomething(configuration.options().values().get(key)))
        .findFirst()
        .ifPresent(key -> {
          throw OperationFailed.because(
              Problem.Kind.CONFIGURATION,
              "`%s` asks for something in the backup that this version cannot put there."
                  .formatted(key),
              "Back up with borgmatic, or delete `%s` from %s to do without."
                  .formatted(key, configuration.file()));
        });
  }

  private static boolean asksForSomething(@Nullable Object value) {
    return value != null && !value.equals(List.of());
  }
}
