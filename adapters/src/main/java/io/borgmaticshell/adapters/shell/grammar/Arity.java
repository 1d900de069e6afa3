package io.borgmaticshell.adapters.shell.grammar;

/// How often a flag is given, and whether a value follows it.
public enum Arity {
  /// Stands alone.
  FLAG,
  /// Stands alone, or is followed by `true` or `false`.
  SWITCH,
  /// Takes one value; the last one given counts.
  VALUE,
  /// Takes one value each time it is given; all of them count.
  REPEATED;

  /// Whether a value must follow.
  boolean takesValue() {
    return this == VALUE || this == REPEATED;
  }

  /// Whether a word that follows is a value, although it need not be one.
  boolean mayTake(String word) {
    return this == SWITCH && (word.equals("true") || word.equals("false"));
  }
}
