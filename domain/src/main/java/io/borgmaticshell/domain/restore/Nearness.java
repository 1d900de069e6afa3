package io.borgmaticshell.domain.restore;

import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.dump.UsualPorts;
import io.borgmaticshell.domain.problem.NearestWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Tells which dumps come close to a selector that none of them fits.
final class Nearness {
  private static final int MOST = 5;
  private static final int FAR = 1000;
  private static final int PART_OF_THE_WORD = 10;
  private static final int SHORTEST_PART = 3;

  private final RestoreSelector asked;
  private final UsualPorts ports;

  Nearness(RestoreSelector asked, UsualPorts ports) {
    this.asked = asked;
    this.ports = ports;
  }

  /// A few dumps, the likeliest first. A dump with quite another name is not among them; where no
  /// name was asked for, one of the other parts must come close.
  List<DumpId> nearest(List<DumpId> available) {
    return available.stream()
        .distinct()
        .filter(this::isNear)
        .sorted(
            Comparator.<DumpId>comparingInt(this::distance)
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  private boolean isNear(DumpId dump) {
    return asked.namesOneDatabase()
        ? distance(asked.database(), Optional.of(dump.database())) < FAR
        : distances(dump).stream().anyMatch(distance -> distance < FAR);
  }

  private int distance(DumpId dump) {
    return distances(dump).stream().mapToInt(Integer::intValue).sum();
  }

  /// One for each part that was asked for.
  private List<Integer> distances(DumpId dump) {
    var actual = OriginSelector.of(dump, ports);
    var distances = new ArrayList<Integer>();
    if (asked.namesOneDatabase()) {
      distances.add(distance(asked.database(), Optional.of(dump.database())));
    }
    if (asked.origin().port().isPresent()) {
      distances.add(asked.origin().port().equals(actual.port()) ? 0 : FAR);
    }
    add(distances, asked.hook().map(HookName::shortName), Optional.of(dump.hook().shortName()));
    add(distances, asked.origin().hostname(), actual.hostname());
    add(distances, asked.origin().label(), actual.label());
    add(distances, asked.origin().container(), actual.container());
    return distances;
  }

  private static void add(
      List<Integer> distances, Optional<String> wanted, Optional<String> actual) {
    if (wanted.isPresent()) {
      distances.add(distance(wanted, actual));
    }
  }

  private static int distance(Optional<String> wanted, Optional<String> actual) {
    return wanted.isPresent() && actual.isPresent() ? distance(wanted.get(), actual.get()) : FAR;
  }

  private static int distance(String wanted, String actual) {
    if (wanted.equals(actual)) {
      return 0;
    }
    var word = wanted.toLowerCase(Locale.ROOT);
    var other = actual.toLowerCase(Locale.ROOT);
    var part =
        Math.min(word.length(), other.length()) >= SHORTEST_PART
            && (word.contains(other) || other.contains(word));
    return NearestWord.edits(word, other).orElse(part ? PART_OF_THE_WORD : FAR);
  }
}
