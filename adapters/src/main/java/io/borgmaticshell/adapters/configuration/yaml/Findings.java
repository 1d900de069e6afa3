package io.borgmaticshell.adapters.configuration.yaml;

import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Collects what is wrong with a file, so that everything is reported at once. Findings never quote
/// a value, because it may be a secret.
public final class Findings {
  // Nobody reads more, and a file can have as many problems as it has lines.
  private static final int MOST_FINDINGS = 100;
  private static final int MOST_CHARACTERS = 500;

  private final String file;
  private final Set<Finding> findings = new LinkedHashSet<>();

  /// @param file the file that the user named; places in it are shown without its name
  public Findings(String file) {
    this.file = file;
  }

  /// Notes one problem.
  ///
  /// @param text what is wrong and what to do, without a capital or a full stop
  /// @throws OperationFailed CONFIGURATION if there are more than anybody reads
  public void add(Place place, String text) {
    findings.add(new Finding(place, shortened(text)));
    if (findings.size() > MOST_FINDINGS) {
      throwIfAny();
    }
  }

  // A key may be as long as the file.
  private static String shortened(String text) {
    return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
  }

  /// Ends reading here if anything was found so far.
  ///
  /// @throws OperationFailed CONFIGURATION with everything that was found
  public void throwIfAny() {
    if (!findings.isEmpty()) {
      throw OperationFailed.because(Problem.Kind.CONFIGURATION, text(), "");
    }
  }

  private String text() {
    var lines =
        findings.stream()
            .sorted(Comparator.comparing(Finding::place))
            .map(finding -> finding.within(file))
            .toList();
    if (lines.size() == 1) {
      var only = lines.getFirst();
      return file
          + (findings.iterator().next().place().line() == 0 ? ": " : ", ")
          + only
          + (only.endsWith("?") ? "" : ".");
    }
    var more = lines.size() > MOST_FINDINGS ? "more than " : "";
    var shown = Math.min(lines.size(), MOST_FINDINGS);
    return "%s has %s%d problems:%n".formatted(file, more, shown)
        + lines.stream().limit(shown).map(line -> "- " + line).collect(Collectors.joining("\n"));
  }

  private record Finding(Place place, String text) {
    String within(String file) {
      var where = place.within(file);
      return where.isEmpty() ? text : where + ": " + text;
    }
  }
}
