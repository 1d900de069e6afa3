package io.borgmaticshell.application.restore;

import io.borgmaticshell.application.port.DumpTransfer;
import io.borgmaticshell.application.port.ProgressEvent;
import io.borgmaticshell.application.port.ProgressListener;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Restores dumps one after the other. One that fails does not keep the others from being restored,
/// unless that is wished; an interruption ends it all.
public final class RestoreSequence {
  private final DumpTransfer transfer;
  private final ProgressListener progress;

  public RestoreSequence(DumpTransfer transfer, ProgressListener progress) {
    this.transfer = transfer;
    this.progress = progress;
  }

  /// Does what is meant, in order.
  ///
  /// @return a line for each intention
  List<RestoreReport.Line> restoreAll(RestoreRequest request, List<Intention> intentions) {
    var lines = new ArrayList<RestoreReport.Line>();
    var end = Optional.<String>empty();
    for (var intention : intentions) {
      var outcome =
          end.<RestoreOutcome>map(RestoreOutcome.Skipped::new)
              .orElseGet(() -> outcome(request, intention));
      lines.add(new RestoreReport.Line(intention.dump().id(), outcome));
      if (end.isEmpty() && outcome instanceof RestoreOutcome.Failed(var problem)) {
        end = whyToStop(request, problem);
        tell(intentions, intention, problem);
      }
    }
    return lines;
  }

  private RestoreOutcome outcome(RestoreRequest request, Intention intention) {
    return switch (intention) {
      case Intention.Unconfigured(var _) -> new RestoreOutcome.NotConfigured();
      case Intention.Impossible(var _, var problem) -> new RestoreOutcome.Failed(problem);
      case Intention.Restore(var _) when request.manner().dryRun() ->
          new RestoreOutcome.Rehearsed();
      case Intention.Restore(var planned) -> restore(request, planned);
    };
  }

  private RestoreOutcome restore(RestoreRequest request, PlannedRestore planned) {
    try {
      transfer.restore(request.access(), planned.dump(), planned::recipe);
      return new RestoreOutcome.Restored();
    } catch (OperationFailed e) {
      return new RestoreOutcome.Failed(e.problem());
    }
  }

  private static Optional<String> whyToStop(RestoreRequest request, Problem problem) {
    if (problem.kind() == Problem.Kind.INTERRUPTED) {
      return Optional.of("the restore was interrupted");
    }
    return request.manner().failFast()
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
