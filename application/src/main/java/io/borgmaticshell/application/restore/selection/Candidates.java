package io.borgmaticshell.application.restore.selection;

import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.UsualPorts;
import io.borgmaticshell.domain.restore.ShortestSelectors;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Shows dumps to choose from, each with the shortest flags that select it and no other.
final class Candidates {
  private static final Comparator<String> SHORTEST =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private final ShortestSelectors selectors;

  /// @param available every dump of the archive
  Candidates(List<DumpId> available, UsualPorts ports) {
    selectors = new ShortestSelectors(available, ports);
  }

  /// One indented line for each dump.
  String table(List<DumpId> dumps) {
    var width = dumps.stream().mapToInt(dump -> dump.display().length()).max().orElse(1);
    return dumps.stream()
        .map(dump -> ("  %-" + width + "s  %s").formatted(dump.display(), flags(dump)))
        .collect(Collectors.joining("\n"));
  }

  private String flags(DumpId dump) {
    return selectors.of(dump).stream()
        .map(SelectorText::of)
        .min(SHORTEST)
        .orElse("(no flags tell it from another)");
  }
}
