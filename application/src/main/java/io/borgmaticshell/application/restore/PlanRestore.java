package io.borgmaticshell.application.restore;

import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.application.hook.inspection.ContentScan;
import io.borgmaticshell.application.hook.inspection.Inspection;
import io.borgmaticshell.application.port.ArchiveRepository;
import io.borgmaticshell.application.port.DumpReader;
import io.borgmaticshell.application.restore.plan.HeadKeeping;
import io.borgmaticshell.application.restore.plan.TargetInspector;
import io.borgmaticshell.domain.archive.ListedDump;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.dump.DumpHead;
import io.borgmaticshell.domain.dump.DumpShape;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.restore.plan.RestorePlan;
import io.borgmaticshell.domain.restore.plan.RestorePlan.Destination;
import io.borgmaticshell.domain.restore.plan.RestorePlan.Means;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds out what a restore would do, and changes nothing: servers are only asked, and of the dumps
/// only the beginnings are read.
public final class PlanRestore {
  private final RestorePlanner planner;
  private final ArchiveRepository repository;
  private final DumpReader reader;
  private final TargetInspector inspector;

  public PlanRestore(
      RestorePlanner planner,
      ArchiveRepository repository,
      DumpReader reader,
      TargetInspector inspector) {
    this.planner = planner;
    this.repository = repository;
    this.reader = reader;
    this.inspector = inspector;
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
        .map(dump -> plan(request, listed(listing, dump), planned(request, dump)))
        .toList();
  }

  private static ListedDump listed(List<ListedDump> listing, StoredDump dump) {
    return listing.stream().filter(listed -> listed.dump().equals(dump)).findFirst().orElseThrow();
  }

  private PlannedRestore planned(RestoreRequest request, StoredDump dump) {
    return planner
        .entryFor(request, dump)
        .map(entry -> planner.plan(request, dump, entry))
        .orElseThrow(() -> unconfigured(dump));
  }

  private static OperationFailed unconfigured(StoredDump dump) {
    return OperationFailed.because(
        Problem.Kind.CONFIGURATION,
        "The configuration has no entry for %s.".formatted(dump.id().display()),
        "Add one, so that it is known where and how to restore.");
  }

  private RestorePlan plan(RestoreRequest request, ListedDump listed, PlannedRestore planned) {
    var target = planned.target();
    var inspection = planned.hook().inspection(target);
    var scan = new HeadKeeping(inspection.scan());
    read(request, listed.dump(), inspection, scan);
    var head = listed.dump().shape() == DumpShape.STREAM ? scan.head() : DumpHead.NONE;
    var recipe = planned.recipe(head);
    var sight = inspector.look(request.access(), inspection.target());
    return new RestorePlan(
        listed,
        planned.format(head),
        new Destination(target.database(), place(target, inspection), sight.server()),
        sight.state(),
        planned.schemas().isEmpty() ? scan.content() : scan.content().within(planned.schemas()),
        new Means(recipe.piecemeal(), commands(recipe)));
  }

  private void read(
      RestoreRequest request, StoredDump dump, Inspection inspection, ContentScan scan) {
    var part =
        dump.shape() == DumpShape.STREAM
            ? Optional.of(dump.path())
            : inspection.contents().map(file -> dump.path() + "/" + file);
    part.ifPresent(path ->
        reader.read(request.access(), new StoredDump(dump.archive(), dump.id(), path), scan));
  }

  private static String place(DatabaseTarget target, Inspection inspection) {
    if (inspection.target() instanceof Inspection.Target.OfFile(var path, var _)) {
      return path;
    }
    var host = target.hostname().map(name -> " on " + name).orElse(" on this machine");
    var port = target.port().isPresent() ? ", port " + target.port().getAsInt() : "";
    return target.database() + host + port + target.username().map(" as "::concat).orElse("");
  }

  private static List<String> commands(RestoreRecipe recipe) {
    return Stream.concat(Stream.of(recipe.load()), recipe.afterwards().stream())
        .map(Object::toString)
        .toList();
  }
}
