package io.borgmaticshell.application.restore;

import io.borgmaticshell.application.port.journal.RestoreNote;
import io.borgmaticshell.application.restore.plan.Intention;
import io.borgmaticshell.application.restore.request.RestoreRequest;
import io.borgmaticshell.application.restore.selection.DumpSelection;
import io.borgmaticshell.application.restore.selection.SelectorText;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.dump.UsualPorts;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.restore.Place;
import io.borgmaticshell.domain.restore.RestoreSelector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Compares a restore with the unfinished one that it shall complete.
final class Resumption {
  private static final String SCHEMA = "--schema ";

  private final RestoreNote note;
  private final Set<String> done;
  private final UsualPorts ports;

  Resumption(RestoreNote note, Set<String> done, UsualPorts ports) {
    this.note = note;
    this.ports = ports;
    this.done = done;
  }

  /// Those of the dumps that the unfinished restore was about.
  List<StoredDump> selected(RestoreRequest request, List<StoredDump> stored) {
    if (request.selectors().equals(List.of(RestoreSelector.EVERYTHING))) {
      return stored.stream().filter(dump -> note.dumps().contains(dump.path())).toList();
    }
    return new DumpSelection(note.archive(), stored, ports).by(request.selectors());
  }

  /// Leaves out what is done.
  ///
  /// @throws OperationFailed SELECTION if the dumps are not those of then, CONFIGURATION if they
  ///   would go elsewhere now
  List<Intention> missing(RestoreRequest request, List<Intention> intentions) {
    var paths = intentions.stream().map(intention -> intention.dump().path()).toList();
    var sameParts = schemas(words(request)).equals(schemas(note.words()));
    if (!sameParts || !Set.copyOf(paths).equals(Set.copyOf(note.dumps()))) {
      throw OperationFailed.because(
          Problem.Kind.SELECTION,
          "The unfinished restore of archive %s was about something else."
              .formatted(note.archive()),
          "Repeat its command, or leave out --resume to begin anew.");
    }
    targets(intentions)
        .forEach((path, place) -> refuseToMove(note.targets().getOrDefault(path, place), place));
    return intentions.stream()
        .map(intention ->
            done.contains(intention.dump().path())
                ? new Intention.Done(intention.dump())
                : intention)
        .toList();
  }

  private static void refuseToMove(Place then, Place now) {
    if (!then.equals(now)) {
      throw OperationFailed.because(
          Problem.Kind.CONFIGURATION,
          "The unfinished restore went to %s, and would go on to %s."
              .formatted(shown(then), shown(now)),
          "Repeat it with the flags and the configuration of then, or leave out --resume to begin"
              + " anew.");
    }
  }

  private static String shown(Place place) {
    return place.username().map(user -> place.display() + " as " + user).orElse(place.display());
  }

  /// What of the dumps is meant, as it is typed.
  static List<String> words(RestoreRequest request) {
    return Stream.concat(
            request.selectors().stream().map(SelectorText::of),
            request.destination().schemas().stream().map(schema -> SCHEMA + schema))
        .toList();
  }

  private static List<String> schemas(List<String> words) {
    return words.stream().filter(word -> word.startsWith(SCHEMA)).toList();
  }

  /// Where what can be restored goes, by the paths of the dumps.
  static Map<String, Place> targets(List<Intention> intentions) {
    var targets = new LinkedHashMap<String, Place>();
    for (var intention : intentions) {
      if (intention instanceof Intention.Restore(var planned, var _)) {
        targets.put(intention.dump().path(), planned.overwritten().place());
      }
    }
    return targets;
  }
}
