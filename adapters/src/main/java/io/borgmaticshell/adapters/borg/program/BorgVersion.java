package io.borgmaticshell.adapters.borg.program;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// A release of Borg, as far as its abilities depend on it.
public record BorgVersion(int major, int minor, int patch) implements Comparable<BorgVersion> {
  /// Since this release, a `/./` in a root hides what stands before it.
  public static final BorgVersion WITH_SLASHDOT = new BorgVersion(1, 4, 0);

  /// Since this release, archives of one name are a series, and commands are worded differently.
  static final BorgVersion WITH_SERIES = new BorgVersion(2, 0, 0);

  private static final Pattern TEXT = Pattern.compile("borg(?:\\.exe)? (\\d+)\\.(\\d+)\\.(\\d+).*");
  private static final Comparator<BorgVersion> ORDER =
      Comparator.comparingInt(BorgVersion::major)
          .thenComparingInt(BorgVersion::minor)
          .thenComparingInt(BorgVersion::patch);

  /// Reads what `borg --version` prints.
  static Optional<BorgVersion> parse(String text) {
    return text.lines()
        .map(TEXT::matcher)
        .filter(java.util.regex.Matcher::matches)
        .findFirst()
        .map(match ->
            new BorgVersion(
                Integer.parseInt(match.group(1)),
                Integer.parseInt(match.group(2)),
                Integer.parseInt(match.group(3))));
  }

  /// Whether this version is that one or newer.
  public boolean isAtLeast(BorgVersion other) {
    return compareTo(other) >= 0;
  }

  @Override
  public int compareTo(BorgVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
