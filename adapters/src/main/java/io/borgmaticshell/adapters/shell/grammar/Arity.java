package io.borgmaticshell.adapters.shell.grammar;

/// How often a flag is given, and whether a value follows it.
public enum Arity {
  /// Stands alone.
  FLAG,
  /// Takes one value; the last one given counts.
  VALUE,
  /// Takes one value each time it is given; all of them count.
  REPEATED;

  boolean takesValue() {
    return this != FLAG;
  }
}
