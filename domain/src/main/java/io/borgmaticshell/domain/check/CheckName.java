package io.borgmaticshell.domain.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What of a repository can be checked.
public enum CheckName {
  /// Whether its files are in order.
  REPOSITORY,
  /// Whether archives can be read.
  ARCHIVES,
  /// Whether all data is what was stored.
  DATA,
  /// Whether the latest archive can be extracted.
  EXTRACT,
  /// Whether the latest archive holds what is on disk.
  SPOT;

  /// Finds a check by the word it is configured with.
  public static Optional<CheckName> of(String word) {
    return Arrays.stream(values()).filter(check -> check.word().equals(word)).findFirst();
  }

  /// How it is configured and remembered.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
