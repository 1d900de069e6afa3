package io.borgmaticshell.application.restore;

import io.borgmaticshell.application.port.DumpTransfer;
import io.borgmaticshell.application.port.journal.RestoreJournal.Page;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.application.restore.plan.Intention;
import io.borgmaticshell.application.restore.plan.PlannedRestore;
import io.borgmaticshell.application.restore.request.RestoreRequest;
import io.borgmaticshell.application.safety.Leftovers;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Restores dumps one after the other. One that fails does not keep the others from being restored,
/// unless that is wished; an interruption ends it all.
public final class RestoreSequence {
  private final Precautions precautions;
  private final DumpTransfer transfer;
  private final MissingDatabases missing;
  private final Leftovers leftovers;
  private final ProgressListener progress;

  public RestoreSequence(
      Precautions precautions,
      DumpTransfer transfer,
      MissingDatabases missing,
      Leftovers leftovers,
      ProgressListener progress) {
    this.precautions = precautions;
    this.transfer = transfer;
    this.missing = missing;
    this.leftovers = leftovers;
    this.progress = progress;
  }

  /// Does what is meant, in order, once it is confirmed and what it overwrites is saved.
  ///
  /// @param page opens the place to remember what is done, once it begins
  /// @throws OperationFailed USAGE if it is not confirmed, and if no safety copy can be made
  public RestoreReport restoreAll(
      RestoreRequest request, ArchiveName archive, List<Intention> meant, Supplier<Page> page) {
    var secured = precautions.take(request, archive, meant);
    try (var open = page.get()) {
      var lines = restoreEach(request, secured.intentions(), open);
      var report = new RestoreReport(archive, lines, secured.safetyCopy());
      if (report.missing() == 0 && !request.manner().dryRun()) {
        open.finish();
      }
      return report;
    }
  }

  private List<RestoreReport.Line> restoreEach(
      RestoreRequest request, List<Intention> meant, Page page) {
    var lines = new ArrayList<RestoreReport.Line>();
    var end = Optional.<String>empty();
    for (var intention : meant) {
      var outcome =
          end.<RestoreOutcome>map(RestoreOutcome.Skipped::new)
              .orElseGet(() -> outcome(request, intention));
      lines.add(new RestoreReport.Line(intention.dump().id(), outcome));
      if (outcome instanceof RestoreOutcome.Restored()) {
        page.add(intention.dump().path());
      }
      if (end.isEmpty() && outcome instanceof RestoreOutcome.Failed(var problem)) {
        end = whyToStop(request, problem);
        tell(meant, intention, problem);
      }
    }
    return lines;
  }

  private RestoreOutcome outcome(RestoreRequest request, Intention intention) {
    return switch (intention) {
      case Intention.Done(var _) -> new RestoreOutcome.RestoredBefore();
      case Intention.Unconfigured(var _) -> new RestoreOutcome.NotConfigured();
      case Intention.Impossible(var _, var problem) -> new RestoreOutcome.Failed(problem);
      case Intention.Restore(var _, var _) when request.manner().dryRun() ->
          new RestoreOutcome.Rehearsed();
      case Intention.Restore(var planned, var only) -> restore(request, planned, only);
    };
  }

  private RestoreOutcome restore(
      RestoreRequest request, PlannedRestore planned, List<String> only) {
    try {
      missing.restore(
          request,
          planned,
          () -> transfer.restore(request.access(), planned.dump(), planned::recipe));
      leftovers.remove(request.access(), planned.target(), only);
      return new RestoreOutcome.Restored();
    } catch (OperationFailed e) {
      return new RestoreOutcome.Failed(e.problem());
    }
  }

  private static Optional<String> whyToStop(RestoreRequest request, Problem problem) {
    if (problem.kind() == Problem.Kind.INTERRUPTED) {
      return Optional.of("the restore was interrupted");
    }
    return request.manner().course().failFast()
        ? Optional.of("the restore stopped at the first failure")
        : Optional.empty();
  }

  // A failure of the only one is told at the end, as the failure of the whole.
  private void tell(List<Intention> all, Intention failed, Problem problem) {
    if (all.size() > 1 && problem.kind() != Problem.Kind.INTERRUPTED) {
      progress.on(new ProgressEvent.RestoreFailed(failed.dump().id(), problem));
    }
  }
}
