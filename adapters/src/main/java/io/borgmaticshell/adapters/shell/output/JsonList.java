package io.borgmaticshell.adapters.shell.output;

/// One JSON document for all repositories of an invocation: a list, printed element by element.
public final class JsonList {
  private final Output output;
  private boolean wanted;
  private int count;

  public JsonList(Output output) {
    this.output = output;
  }

  /// From now on there is a document, perhaps of nothing.
  public void begin() {
    wanted = true;
  }

  /// Adds an element.
  ///
  /// @param json on one line
  public void add(String json) {
    output.text((count++ == 0 ? "[\n" : ",\n") + json);
  }

  /// Ends the document, if there is one.
  public void end() {
    if (wanted) {
      output.text(count == 0 ? "[]\n" : "\n]\n");
    }
  }
}
