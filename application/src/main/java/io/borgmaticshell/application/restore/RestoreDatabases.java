package io.borgmaticshell.application.restore;

import io.borgmaticshell.application.port.ArchiveRepository;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.util.List;

/// Brings databases back from an archive.
public final class RestoreDatabases {
  private final RestorePlanner planner;
  private final ArchiveRepository repository;
  private final RestoreSequence sequence;

  public RestoreDatabases(
      RestorePlanner planner, ArchiveRepository repository, RestoreSequence sequence) {
    this.planner = planner;
    this.repository = repository;
    this.sequence = sequence;
  }

  /// Restores what the selectors pick, in the order of the archive. Nothing is touched unless every
  /// selector picks something; what becomes of each dump stands in the report, the failures of
  /// [io.borgmaticshell.application.port.DumpTransfer#restore] included.
  ///
  /// @throws OperationFailed SELECTION if a selector picks nothing or cannot decide, USAGE if
  ///   something impossible is asked for
  public RestoreReport run(RestoreRequest request) {
    var archive = repository.resolve(request.access(), request.archive());
    var stored = repository.dumps(request.access(), archive);
    var selected = new DumpSelection(archive, stored).by(request.selectors());
    return new RestoreReport(archive, sequence.restoreAll(request, intentions(request, selected)));
  }

  private List<Intention> intentions(RestoreRequest request, List<StoredDump> selected) {
    return selected.stream().map(dump -> intention(request, dump)).toList();
  }

  private Intention intention(RestoreRequest request, StoredDump dump) {
    try {
      return planner
          .entryFor(request, dump)
          .<Intention>map(entry -> new Intention.Restore(planner.plan(request, dump, entry)))
          .orElseGet(() -> new Intention.Unconfigured(dump));
    } catch (OperationFailed e) {
      return switch (e.problem().kind()) {
        // Wrong for all of them, or about all of them.
        case USAGE, SELECTION, INTERRUPTED -> throw e;
        case CONFIGURATION, CREDENTIAL, ARCHIVE, DATABASE, TOOL_MISSING ->
            new Intention.Impossible(dump, e.problem());
      };
    }
  }
}
