package io.borgmaticshell.application.command;

/// One word of a command line. Only literals are known when a hook composes it; the rest are holes.
public sealed interface Argument {
  /// A word that is known and may be shown to anybody.
  record Literal(String text) implements Argument {
    @Override
    public String toString() {
      return ShellWords.quote(text);
    }
  }

  /// The temporary file that will replace the recipe's destination once it is complete.
  record ReplacementFile() implements Argument {
    @Override
    public String toString() {
      return "<replacement>";
    }
  }

  /// The directory that holds a dump made of several files.
  record DumpDirectory() implements Argument {
    @Override
    public String toString() {
      return "<directory>";
    }
  }
}
