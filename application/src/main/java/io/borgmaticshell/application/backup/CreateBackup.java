package io.borgmaticshell.application.backup;

import io.borgmaticshell.application.port.ArchiveDraft.PlannedDump;
import io.borgmaticshell.application.port.DumpTransfer;
import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.util.Optional;

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
  ///   be planned
  public BackupReport run(BackupRequest request) {
    var draft = planner.plan(request);
    Optional<Archive> archive = Optional.empty();
    if (request.dryRun()) {
      transfer.rehearse(draft);
    } else {
      archive = Optional.of(transfer.store(draft));
    }
    return new BackupReport(archive, draft.dumps().stream().map(PlannedDump::id).toList());
  }
}
