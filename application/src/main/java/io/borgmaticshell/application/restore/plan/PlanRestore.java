package io.borgmaticshell.application.restore.plan;

import io.borgmaticshell.application.port.ArchiveRepository;
import io.borgmaticshell.application.port.database.DumpReader;
import io.borgmaticshell.application.restore.request.RestoreRequest;
import io.borgmaticshell.application.restore.selection.DumpSelection;
import io.borgmaticshell.domain.archive.ListedDump;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.restore.plan.RestorePlan;
import java.util.List;

/// Finds out what a restore would do, and changes nothing: servers are only asked, and of the dumps
/// only the beginnings are read.
public final class PlanRestore {
  private final RestorePlanner planner;
  private final ArchiveRepository repository;
  private final PlanMaker plans;

  public PlanRestore(
      RestorePlanner planner,
      ArchiveRepository repository,
      DumpReader reader,
      TargetInspector inspector) {
    this.planner = planner;
    this.repository = repository;
    this.plans = new PlanMaker(reader, inspector);
  }

  /// Makes a plan for each dump that [RestoreDatabases#run] would restore, in the same order. A
  /// target that cannot be asked is unknown in the plan. To be called before a restore that asks
  /// first, too.
  ///
  /// @throws OperationFailed as [RestoreDatabases#run] does before it touches anything
  public List<RestorePlan> run(RestoreRequest request) {
    var archive = repository.resolve(request.access(), request.archive());
    var listing = repository.listing(request.access(), archive);
    var stored = listing.stream().map(ListedDump::dump).toList();
    var selected =
        new DumpSelection(archive, stored, planner.usualPorts()).oneOfEach(request.selectors());
    planner.checkName(request, selected);
    planner.checkSchemas(request, selected);
    return selected.stream()
        .map(dump -> plans.plan(request.access(), listed(listing, dump), planned(request, dump)))
        .toList();
  }

  private static ListedDump listed(List<ListedDump> listing, StoredDump dump) {
    return listing.stream().filter(listed -> listed.dump().equals(dump)).findFirst().orElseThrow();
  }

  private PlannedRestore planned(RestoreRequest request, StoredDump dump) {
    return planner
        .entryFor(request, dump)
        .map(entry -> planner.plan(request, dump, entry))
        .orElseThrow(() -> RestorePlanner.unconfigured(dump));
  }
}
