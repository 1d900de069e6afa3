package io.borgmaticshell.application.restore;

import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.restore.RestoreSelector;
import io.borgmaticshell.domain.restore.Selection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Picks the dumps of an archive that selectors mean, or says why it cannot.
final class DumpSelection {
  private final ArchiveName archive;
  private final List<StoredDump> stored;

  DumpSelection(ArchiveName archive, List<StoredDump> stored) {
    this.archive = archive;
    this.stored = stored;
  }

  /// What the selectors pick together, in the order of the archive.
  ///
  /// @throws OperationFailed SELECTION if one of them picks nothing or cannot decide
  List<StoredDump> by(List<RestoreSelector> selectors) {
    var available = stored.stream().map(StoredDump::id).distinct().toList();
    if (available.isEmpty()) {
      throw OperationFailed.because(
          Problem.Kind.SELECTION,
          "Archive %s holds no database dumps.".formatted(archive),
          "Choose another archive: 'borgmatic repo-list' shows them.");
    }
    Set<DumpId> selected = new LinkedHashSet<>();
    for (var selector : selectors) {
      selected.addAll(pick(selector, available));
    }
    return stored.stream().filter(dump -> selected.contains(dump.id())).distinct().toList();
  }

  private List<DumpId> pick(RestoreSelector selector, List<DumpId> available) {
    return switch (selector.from(available)) {
      case Selection.Found(var dumps) -> dumps;
      case Selection.Missing(var asked, var others) ->
          throw OperationFailed.because(
              Problem.Kind.SELECTION,
              "Archive %s holds no dump that fits %s.".formatted(archive, asked.display()),
              "It holds: " + list(others) + ".");
      case Selection.Ambiguous(var asked, var candidates) ->
          throw OperationFailed.because(
              Problem.Kind.SELECTION,
              "Several dumps fit %s.".formatted(asked.display()),
              "Add --hook to choose one of: " + list(candidates) + ".");
    };
  }

  /// The way several dumps are named in one sentence.
  static String list(List<DumpId> dumps) {
    return dumps.stream().map(DumpId::display).collect(Collectors.joining(", "));
  }
}
