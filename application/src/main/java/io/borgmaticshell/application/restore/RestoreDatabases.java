package io.borgmaticshell.application.restore;

import io.borgmaticshell.application.port.ArchiveRepository;
import io.borgmaticshell.application.port.DumpTransfer;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/// Brings databases back from an archive.
public final class RestoreDatabases {
  private final RestorePlanner planner;
  private final ArchiveRepository repository;
  private final DumpTransfer transfer;

  public RestoreDatabases(
      RestorePlanner planner, ArchiveRepository repository, DumpTransfer transfer) {
    this.planner = planner;
    this.repository = repository;
    this.transfer = transfer;
  }

  /// Restores what the selectors pick, in the order of the archive. Nothing is touched unless every
  /// selector picks something.
  ///
  /// @throws OperationFailed SELECTION if a selector picks nothing or cannot decide, CONFIGURATION
  ///   if a dump has no configured entry, and as [DumpTransfer#restore] does
  public RestoreReport run(RestoreRequest request) {
    var archive = repository.resolve(request.access(), request.archive());
    var stored = repository.dumps(request.access(), archive);
    var selected = new DumpSelection(archive, stored, planner.usualPorts()).by(request.selectors());
    planner.checkSchemas(request, selected);
    var unconfigured = new ArrayList<DumpId>();
    for (var dump : selected) {
      planner
          .entryFor(request, dump)
          .ifPresentOrElse(
              entry -> {
                if (!request.manner().dryRun()) {
                  restore(request, planner.plan(request, dump, entry));
                }
              },
              () -> unconfigured.add(dump.id()));
    }
    refuseUnconfigured(unconfigured);
    return new RestoreReport(archive, selected.stream().map(StoredDump::id).distinct().toList());
  }

  private void restore(RestoreRequest request, PlannedRestore planned) {
    transfer.restore(request.access(), planned.dump(), planned::recipe);
  }

  private static void refuseUnconfigured(List<DumpId> unconfigured) {
    if (!unconfigured.isEmpty()) {
      throw OperationFailed.because(
          Problem.Kind.CONFIGURATION,
          "The configuration has no entry for %s.".formatted(DumpSelection.list(unconfigured)),
          "Add one, so that it is known where and how to restore.");
    }
  }
}
