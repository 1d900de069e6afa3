package io.borgmaticshell.adapters.shell.output;

import java.io.PrintWriter;
import java.util.function.Consumer;

/// The JSON document that an invocation results in: an array of the objects of all actions.
final class JsonDocument {
  private boolean begun;
  private boolean expected;

  /// @param telling hands over one piece of an object after another
  void add(PrintWriter out, Consumer<Consumer<String>> telling) {
    out.print(begun ? ", " : "[");
    begun = true;
    telling.accept(out::print);
  }

  /// From now on there is a document, perhaps of nothing.
  void expect() {
    expected = true;
  }

  /// Ends it, if there is one.
  void end(PrintWriter out, String after) {
    if (begun || expected) {
      out.print((begun ? "]" : "[]") + after);
    }
    begun = false;
    expected = false;
  }
}
