package io.borgmaticshell.application.restore.undo;

import io.borgmaticshell.application.port.ArchiveRepository;
import io.borgmaticshell.application.port.journal.BlankPage;
import io.borgmaticshell.application.port.journal.RestoreNote;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.application.restore.RestoreReport;
import io.borgmaticshell.application.restore.RestoreSequence;
import io.borgmaticshell.application.restore.plan.RestorePlanner;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.util.List;
import java.util.Map;

/// Brings back what a restore has overwritten, to where it was.
public final class UndoRestore {
  private final RestorePlanner planner;
  private final ArchiveRepository repository;
  private final RestoreSequence sequence;
  private final ProgressListener progress;

  public UndoRestore(
      RestorePlanner planner,
      ArchiveRepository repository,
      RestoreSequence sequence,
      ProgressListener progress) {
    this.planner = planner;
    this.repository = repository;
    this.sequence = sequence;
    this.progress = progress;
  }

  /// Restores a safety copy; what becomes of each database stands in the report.
  ///
  /// @throws OperationFailed ARCHIVE if there is no safety copy, SELECTION if the archive is none
  public RestoreReport run(UndoRequest request) {
    var undone = SafetyRestore.of(request, repository, planner);
    undone
        .absent()
        .forEach(place ->
            progress.on(
                new ProgressEvent.Warned(
                    "%s did not exist before the restore; it is left as it is."
                        .formatted(place.display()))));
    var location = request.access().repository().location();
    var note = new RestoreNote(location, undone.archive(), List.of(), List.of(), Map.of());
    return sequence.restoreAll(
        undone.restore(), undone.archive(), undone.intentions(), () -> new BlankPage(note));
  }
}
