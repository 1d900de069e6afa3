package io.borgmaticshell.adapters.configuration.yaml;

/// Counts the values that a file and everything it includes stand for.
final class ValueCount {
  // Far beyond any real file. Aliases of aliases can stand for billions of values.
  private static final int MOST_VALUES = 200_000;

  private int values;

  /// Counts one more.
  ///
  /// @return whether it is one too many
  boolean exceeded() {
    return ++values > MOST_VALUES;
  }
}
