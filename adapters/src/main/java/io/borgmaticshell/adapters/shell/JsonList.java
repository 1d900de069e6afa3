package io.borgmaticshell.adapters.shell;

/// One JSON document for all repositories of an invocation: a list, printed element by element.
final class JsonList {
  private final Output output;
  private boolean wanted;
  private int count;

  JsonList(Output output) {
    this.output = output;
  }

  /// From now on there is a document, perhaps of nothing.
  void begin() {
    wanted = true;
  }

  /// @param json on one line
  void add(String json) {
    output.text((count++ == 0 ? "[\n" : ",\n") + json);
  }

  /// Ends the document, if there is one.
  void end() {
    if (wanted) {
      output.text(count == 0 ? "[]\n" : "\n]\n");
    }
  }
}
