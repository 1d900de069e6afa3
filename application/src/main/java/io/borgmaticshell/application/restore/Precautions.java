package io.borgmaticshell.application.restore;

import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.restore.plan.Intention;
import io.borgmaticshell.application.restore.plan.PlannedRestore;
import io.borgmaticshell.application.restore.request.Confirmation;
import io.borgmaticshell.application.restore.request.RestoreCourse;
import io.borgmaticshell.application.restore.request.RestoreRequest;
import io.borgmaticshell.application.safety.SafetyCopy;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What happens before anything is overwritten: somebody agrees, and what is there is saved.
public final class Precautions {
  private final SafetyCopy safetyCopy;

  public Precautions(SafetyCopy safetyCopy) {
    this.safetyCopy = safetyCopy;
  }

  /// Asks, then saves, as far as the request wishes.
  ///
  /// @return what may go on
  /// @throws OperationFailed USAGE if it is not confirmed, and if no safety copy can be made
  Secured take(RestoreRequest request, ArchiveName archive, List<Intention> meant) {
    var planned = meant.stream().flatMap(Precautions::planned).toList();
    if (planned.isEmpty() || request.manner().dryRun()) {
      return new Secured(meant, Optional.empty());
    }
    confirm(request, archive, planned);
    var safety = request.manner().course().safety();
    if (safety == RestoreCourse.Safety.NONE) {
      return new Secured(meant, Optional.empty());
    }
    var targets = new LinkedHashMap<DumpId, DatabaseTarget>();
    planned.forEach(one -> targets.put(one.dump().id(), one.overwritten()));
    var required = safety == RestoreCourse.Safety.REQUIRED;
    var result = safetyCopy.make(request.access(), archive, targets, required);
    return new Secured(
        meant.stream().map(one -> unlessUnsaved(one, result.unsaved())).toList(), result.archive());
  }

  /// What may go on.
  ///
  /// @param safetyCopy the archive that holds what is overwritten
  record Secured(List<Intention> intentions, Optional<ArchiveName> safetyCopy) {}

  private static void confirm(
      RestoreRequest request, ArchiveName archive, List<PlannedRestore> planned) {
    var items =
        planned.stream()
            .map(one -> new Confirmation.Item(one.dump().id(), one.overwritten().place()))
            .toList();
    if (!request
        .manner()
        .course()
        .confirmation()
        .isGiven(new Confirmation.Proposal(archive, items))) {
      throw OperationFailed.because(Problem.Kind.USAGE, "Not confirmed: nothing was restored.", "");
    }
  }

  private static Stream<PlannedRestore> planned(Intention intention) {
    return intention instanceof Intention.Restore(var planned, var _)
        ? Stream.of(planned)
        : Stream.empty();
  }

  private static Intention unlessUnsaved(Intention intention, Map<DumpId, Problem> unsaved) {
    return Optional.ofNullable(unsaved.get(intention.dump().id()))
        .<Intention>map(problem -> new Intention.Impossible(intention.dump(), problem))
        .orElse(intention);
  }
}
