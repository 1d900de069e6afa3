package io.borgmaticshell.application.restore.undo;

import io.borgmaticshell.application.port.ArchiveRepository;
import io.borgmaticshell.application.port.database.DumpReader;
import io.borgmaticshell.application.restore.plan.Intention;
import io.borgmaticshell.application.restore.plan.PlanMaker;
import io.borgmaticshell.application.restore.plan.PlannedRestore;
import io.borgmaticshell.application.restore.plan.RestorePlanner;
import io.borgmaticshell.application.restore.plan.TargetInspector;
import io.borgmaticshell.application.safety.Leftovers;
import io.borgmaticshell.domain.archive.ListedDump;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.restore.plan.RestorePlan;
import io.borgmaticshell.domain.restore.plan.TargetState;
import java.util.List;

/// Finds out what an undo would do, and changes nothing.
public final class PlanUndo {
  private final RestorePlanner planner;
  private final ArchiveRepository repository;
  private final PlanMaker plans;
  private final Leftovers leftovers;

  public PlanUndo(
      RestorePlanner planner,
      ArchiveRepository repository,
      DumpReader reader,
      TargetInspector inspector,
      Leftovers leftovers) {
    this.planner = planner;
    this.repository = repository;
    this.plans = new PlanMaker(reader, inspector);
    this.leftovers = leftovers;
  }

  /// Makes a plan for each database that [UndoRestore#run] would bring back.
  ///
  /// @throws OperationFailed as [UndoRestore#run] does before it touches anything, and
  ///   CONFIGURATION if the configuration leads a database elsewhere now
  public UndoPlan run(UndoRequest request) {
    var undone = SafetyRestore.of(request, repository, planner);
    var listing = repository.listing(request.access(), undone.archive());
    return new UndoPlan(
        undone.intentions().stream()
            .map(intention -> step(request.access(), listing, intention))
            .toList(),
        undone.absent());
  }

  private UndoPlan.Step step(
      RepositoryAccess access, List<ListedDump> listing, Intention intention) {
    return switch (intention) {
      case Intention.Restore(var planned, var only) -> {
        var plan = plans.plan(access, listed(listing, planned.dump()), planned);
        yield new UndoPlan.Step(plan, removed(access, planned, plan, only));
      }
      case Intention.Impossible(var _, var problem) -> throw new OperationFailed(problem);
      case Intention.Done(var dump) -> throw RestorePlanner.unconfigured(dump);
      case Intention.Unconfigured(var dump) -> throw RestorePlanner.unconfigured(dump);
    };
  }

  private List<String> removed(
      RepositoryAccess access, PlannedRestore planned, RestorePlan plan, List<String> only) {
    return plan.now() instanceof TargetState.Present
        ? leftovers.of(access, planned.target(), only)
        : List.of();
  }

  private static ListedDump listed(List<ListedDump> listing, StoredDump dump) {
    return listing.stream().filter(listed -> listed.dump().equals(dump)).findFirst().orElseThrow();
  }
}
