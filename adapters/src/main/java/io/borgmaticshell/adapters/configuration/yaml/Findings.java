package io.borgmaticshell.adapters.configuration.yaml;

import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Collects what is wrong with a file, so that everything is reported at once. Findings never quote
/// a value, because it may be a secret.
public final class Findings {
  private final String file;
  private final List<Finding> findings = new ArrayList<>();

  /// @param file the file that the user named; places in it are shown without its name
  public Findings(String file) {
    this.file = file;
  }

  /// Notes one problem.
  ///
  /// @param text what is wrong and what to do, without a capital or a full stop
  public void add(Place place, String text) {
    var finding = new Finding(place, text);
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
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
          + (findings.getFirst().place().line() == 0 ? ": " : ", ")
          + only
          + (only.endsWith("?") ? "" : ".");
    }
    return "%s has %d problems:%n".formatted(file, lines.size())
        + lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
  }

  private record Finding(Place place, String text) {
    String within(String file) {
      var where = place.within(file);
      return where.isEmpty() ? text : where + ": " + text;
    }
  }
}
