package io.borgmaticshell.application.restore.undo;

import io.borgmaticshell.application.port.ArchiveRepository;
import io.borgmaticshell.application.restore.plan.Intention;
import io.borgmaticshell.application.restore.plan.RestorePlanner;
import io.borgmaticshell.application.restore.request.RestoreRequest;
import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.dump.ArchivePath;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.restore.Place;
import io.borgmaticshell.domain.restore.RestoreSelector;
import io.borgmaticshell.domain.restore.SafetyRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What it takes to bring a safety copy back to where it was.
///
/// @param restore of all that is in the archive, which says nothing about where it goes
/// @param intentions one for each database in it
/// @param absent what did not exist before the restore
record SafetyRestore(
    ArchiveName archive, RestoreRequest restore, List<Intention> intentions, List<Place> absent) {
  SafetyRestore {
    intentions = List.copyOf(intentions);
    absent = List.copyOf(absent);
  }

  /// Finds the safety copy that is meant.
  ///
  /// @throws OperationFailed ARCHIVE if there is no safety copy, SELECTION if the archive is none
  static SafetyRestore of(
      UndoRequest request, ArchiveRepository repository, RestorePlanner planner) {
    var archive = archive(request, repository);
    var record =
        repository
            .safetyRecord(request.access(), archive)
            .orElseThrow(() ->
                OperationFailed.because(
                    Problem.Kind.SELECTION,
                    "Archive %s is no safety copy.".formatted(archive),
                    "'borgmatic restore --archive %s' restores it.".formatted(archive)));
    var restore =
        new RestoreRequest(
            request.access(),
            new ArchiveReference.Named(archive),
            List.of(RestoreSelector.EVERYTHING),
            RestoreRequest.Destination.CONFIGURED,
            request.manner());
    var stored = repository.dumps(request.access(), archive);
    var intentions = new ArrayList<Intention>();
    for (var saved : record.saved()) {
      stored.stream()
          .filter(dump -> ArchivePath.of(dump.id()).equals(ArchivePath.of(saved.id())))
          .findFirst()
          .ifPresent(dump -> intentions.add(new Return(request, restore, planner).of(dump, saved)));
    }
    return new SafetyRestore(archive, restore, intentions, record.absent());
  }

  private static ArchiveName archive(UndoRequest request, ArchiveRepository repository) {
    return request
        .archive()
        .map(reference -> repository.resolve(request.access(), reference))
        .or(() ->
            repository.safetyCopies(request.access()).stream()
                .reduce((earlier, later) -> later)
                .map(Archive::name))
        .orElseThrow(() ->
            OperationFailed.because(
                Problem.Kind.ARCHIVE,
                "Repository %s has no safety copy that was made on this machine."
                    .formatted(request.access().repository().display()),
                "'restore --safety' makes one before it overwrites anything."));
  }

  /// Leads databases back to where they were.
  private record Return(UndoRequest request, RestoreRequest restore, RestorePlanner planner) {
    Intention of(StoredDump dump, SafetyRecord.Saved saved) {
      var origin = new StoredDump(dump.archive(), saved.origin(), dump.path());
      var configured = planner.entryFor(restore, origin);
      if (configured.isEmpty()) {
        return new Intention.Unconfigured(dump);
      }
      var overrides = saved.place().overrides().with(request.password());
      var there = new RestoreRequest.Destination(overrides, List.of(), Optional.empty(), false);
      var planned = planner.plan(restore.to(there), dump, configured.get());
      var place = planned.target().place();
      return place.equals(saved.place())
          ? new Intention.Restore(planned, saved.objects())
          : new Intention.Impossible(dump, moved(saved, place.display()));
    }

    private static Problem moved(SafetyRecord.Saved saved, String now) {
      return new Problem(
          Problem.Kind.CONFIGURATION,
          "%s was not restored: it was saved from %s, and its entry leads to %s now."
              .formatted(saved.id().display(), saved.place().display(), now),
          "Change the entry back, or restore the safety copy with 'borgmatic restore'.");
    }
  }
}
