package io.borgmaticshell.application.restore;

import io.borgmaticshell.application.port.ArchiveRepository;
import io.borgmaticshell.application.port.journal.BlankPage;
import io.borgmaticshell.application.port.journal.RestoreJournal;
import io.borgmaticshell.application.port.journal.RestoreJournal.Page;
import io.borgmaticshell.application.port.journal.RestoreNote;
import io.borgmaticshell.application.restore.plan.Intention;
import io.borgmaticshell.application.restore.plan.RestorePlanner;
import io.borgmaticshell.application.restore.request.RestoreRequest;
import io.borgmaticshell.application.restore.selection.DumpSelection;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;
import java.util.Optional;

/// Brings databases back from an archive.
public final class RestoreDatabases {
  private final RestorePlanner planner;
  private final ArchiveRepository repository;
  private final RestoreSequence sequence;
  private final RestoreJournal journal;

  public RestoreDatabases(
      RestorePlanner planner,
      ArchiveRepository repository,
      RestoreSequence sequence,
      RestoreJournal journal) {
    this.planner = planner;
    this.repository = repository;
    this.sequence = sequence;
    this.journal = journal;
  }

  /// Restores what the selectors pick, in the order of the archive. Nothing is touched unless every
  /// selector picks something; what becomes of each dump stands in the report, the failures of the
  /// transfer included.
  ///
  /// @throws OperationFailed SELECTION if a selector picks nothing or cannot decide, or if there is
  ///   no unfinished restore to resume; USAGE if something impossible is asked for or it is not
  ///   confirmed
  public RestoreReport run(RestoreRequest request) {
    return request.manner().course().resume() ? resume(request) : begin(request);
  }

  private RestoreReport begin(RestoreRequest request) {
    var archive = repository.resolve(request.access(), request.archive());
    var stored = repository.dumps(request.access(), archive);
    var selected =
        new DumpSelection(archive, stored, planner.usualPorts()).oneOfEach(request.selectors());
    planner.checkName(request, selected);
    planner.checkSchemas(request, selected);
    var intentions = intentions(request, selected);
    var note =
        new RestoreNote(
            request.access().repository().location(),
            archive,
            Resumption.words(request),
            selected.stream().map(StoredDump::path).toList(),
            Resumption.targets(intentions));
    return sequence.restoreAll(
        request,
        archive,
        intentions,
        () ->
            request.manner().dryRun()
                ? new BlankPage(note)
                : journal.begin(request.access(), note));
  }

  private RestoreReport resume(RestoreRequest request) {
    try (var page = unfinished(request)) {
      var archive = page.note().archive();
      var resumption = new Resumption(page.note(), page.done(), planner.usualPorts());
      var stored = repository.dumps(request.access(), archive);
      var selected = resumption.selected(request, stored);
      planner.checkName(request, selected);
      planner.checkSchemas(request, selected);
      var missing = resumption.missing(request, intentions(request, selected));
      return sequence.restoreAll(request, archive, missing, () -> page);
    }
  }

  private Page unfinished(RestoreRequest request) {
    var any = request.archive() instanceof ArchiveReference.Latest;
    var archive =
        any
            ? Optional.<ArchiveName>empty()
            : Optional.of(repository.resolve(request.access(), request.archive()));
    return journal
        .reopen(
            request.access(),
            note -> archive.isEmpty() || archive.get().value().equals(note.archive().value()))
        .orElseThrow(() ->
            OperationFailed.because(
                Problem.Kind.SELECTION,
                "There is no unfinished restore%s to resume."
                    .formatted(archive.map(name -> " of archive " + name).orElse("")),
                "Leave out --resume to begin one."));
  }

  private List<Intention> intentions(RestoreRequest request, List<StoredDump> selected) {
    return selected.stream().map(dump -> intention(request, dump)).toList();
  }

  private Intention intention(RestoreRequest request, StoredDump dump) {
    try {
      return planner
          .entryFor(request, dump)
          .<Intention>map(
              entry -> new Intention.Restore(planner.plan(request, dump, entry), List.of()))
          .orElseGet(() -> new Intention.Unconfigured(dump));
    } catch (OperationFailed e) {
      return switch (e.problem().kind()) {
        // Wrong for all of them, or about all of them.
        case USAGE, SELECTION, INTERRUPTED -> throw e;
        case CONFIGURATION, CREDENTIAL, ARCHIVE, DATABASE, TOOL_MISSING, COMMAND ->
            new Intention.Impossible(dump, e.problem());
      };
    }
  }
}
