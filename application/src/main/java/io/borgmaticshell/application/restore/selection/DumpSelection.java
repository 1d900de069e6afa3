package io.borgmaticshell.application.restore.selection;

import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.UsualPorts;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.restore.RestoreSelector;
import io.borgmaticshell.domain.restore.Selection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Picks the dumps of an archive that selectors mean, or says why it cannot.
public final class DumpSelection {
  private static final int MOST_NAMED = 5;

  private final ArchiveName archive;
  private final List<StoredDump> stored;
  private final UsualPorts ports;

  public DumpSelection(ArchiveName archive, List<StoredDump> stored, UsualPorts ports) {
    this.archive = archive;
    this.stored = stored;
    this.ports = ports;
  }

  /// What the selectors pick together, in the order of the archive.
  ///
  /// @throws OperationFailed SELECTION if one of them picks nothing or cannot decide
  public List<StoredDump> by(List<RestoreSelector> selectors) {
    var available = stored.stream().map(StoredDump::id).distinct().toList();
    if (available.isEmpty()) {
      throw refused(
          "Archive %s holds no database dumps.".formatted(archive),
          "Choose another archive: 'borgmatic repo-list' shows them.");
    }
    Set<DumpId> selected = new LinkedHashSet<>();
    for (var selector : selectors) {
      selected.addAll(pick(selector, available));
    }
    return stored.stream().filter(dump -> selected.contains(dump.id())).distinct().toList();
  }

  /// The same, for those who can use one dump of each database only.
  ///
  /// @throws OperationFailed SELECTION also if the archive holds several
  public List<StoredDump> oneOfEach(List<RestoreSelector> selectors) {
    var dumps = by(selectors);
    dumps.forEach(dump -> refuseSeveral(dump.id(), dumps));
    return dumps;
  }

  // Such as those of two users whose home directories are in the archive.
  private void refuseSeveral(DumpId id, List<StoredDump> dumps) {
    var paths =
        dumps.stream().filter(dump -> dump.id().equals(id)).map(StoredDump::path).sorted().toList();
    if (paths.size() > 1) {
      throw refused(
          "Archive %s holds several dumps of %s: %s."
              .formatted(archive, id.display(), String.join(", ", paths)),
          "Extract the one you mean, and load it by hand: 'borgmatic extract --archive %s --path %s'."
              .formatted(archive, paths.getFirst()));
    }
  }

  private List<DumpId> pick(RestoreSelector selector, List<DumpId> available) {
    return switch (selector.from(available, ports)) {
      case Selection.Found(var dumps) -> dumps;
      case Selection.Missing(var asked, var nearest) ->
          throw refused(
              "Archive %s holds no dump that fits %s.".formatted(archive, SelectorText.of(asked)),
              nearest.isEmpty()
                  ? content(available)
                  : "Did you mean one of these?\n" + table(nearest, available));
      case Selection.Ambiguous(var asked, var candidates) ->
          throw refused(
              "Several dumps fit %s.".formatted(SelectorText.of(asked)),
              "Choose one with these flags:\n" + table(candidates, available));
    };
  }

  private String table(List<DumpId> dumps, List<DumpId> available) {
    return new Candidates(available, ports).table(dumps);
  }

  private String content(List<DumpId> available) {
    var first = available.stream().limit(MOST_NAMED).toList();
    var more = available.size() - first.size();
    return more == 0
        ? "It holds: %s.".formatted(list(first))
        : "It holds: %s and %d more; 'borgmatic dumps --archive %s' lists them."
            .formatted(list(first), more, archive);
  }

  private static OperationFailed refused(String what, String advice) {
    return OperationFailed.because(Problem.Kind.SELECTION, what, advice);
  }

  /// The way several dumps are named in one sentence.
  public static String list(List<DumpId> dumps) {
    return dumps.stream().map(DumpId::display).collect(Collectors.joining(", "));
  }
}
