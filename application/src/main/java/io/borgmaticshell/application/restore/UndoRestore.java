package io.borgmaticshell.application.restore;

import io.borgmaticshell.application.port.ArchiveRepository;
import io.borgmaticshell.application.port.BlankPage;
import io.borgmaticshell.application.port.ProgressEvent;
import io.borgmaticshell.application.port.ProgressListener;
import io.borgmaticshell.application.port.RestoreNote;
import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.dump.ArchivePath;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.restore.RestoreSelector;
import io.borgmaticshell.domain.restore.SafetyRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    var archive = archive(request);
    var record =
        repository
            .safetyRecord(request.access(), archive)
            .orElseThrow(() ->
                OperationFailed.because(
                    Problem.Kind.SELECTION,
                    "Archive %s is no safety copy.".formatted(archive),
                    "'borgmatic restore --archive %s' restores it.".formatted(archive)));
    record
        .absent()
        .forEach(place ->
            progress.on(
                new ProgressEvent.Warned(
                    "%s did not exist before the restore; it is left as it is."
                        .formatted(place.display()))));
    var restore =
        new RestoreRequest(
            request.access(),
            new ArchiveReference.Named(archive),
            List.of(RestoreSelector.EVERYTHING),
            RestoreRequest.Destination.CONFIGURED,
            request.manner());
    var location = request.access().repository().location();
    var note = new RestoreNote(location, archive, List.of(), List.of(), Map.of());
    return sequence.restoreAll(
        restore, archive, intentions(request, restore, archive, record), () -> new BlankPage(note));
  }

  private ArchiveName archive(UndoRequest request) {
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

  private List<Intention> intentions(
      UndoRequest request, RestoreRequest restore, ArchiveName archive, SafetyRecord record) {
    var stored = repository.dumps(request.access(), archive);
    var intentions = new ArrayList<Intention>();
    for (var saved : record.saved()) {
      stored.stream()
          .filter(dump -> ArchivePath.of(dump.id()).equals(ArchivePath.of(saved.id())))
          .findFirst()
          .ifPresent(dump -> intentions.add(intention(request, restore, dump, saved)));
    }
    return intentions;
  }

  private Intention intention(
      UndoRequest request, RestoreRequest restore, StoredDump dump, SafetyRecord.Saved saved) {
    var configured =
        planner.entryFor(restore, new StoredDump(dump.archive(), saved.origin(), dump.path()));
    if (configured.isEmpty()) {
      return new Intention.Unconfigured(dump);
    }
    var overrides = saved.place().overrides().with(request.password());
    var planned =
        planner.plan(
            restore.to(
                new RestoreRequest.Destination(overrides, List.of(), Optional.empty(), false)),
            dump,
            configured.get());
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
