package io.borgmaticshell.adapters.shell.grammar;

import java.util.List;
import java.util.Map;

/// Knows values that are likely after flags, where more is known than the grammar says.
@FunctionalInterface
public interface Suggestions {
  /// The names of the flags whose values depend on what repositories hold.
  List<String> FLAGS =
      List.of(
          "--archive",
          "--second-archive",
          "--repository",
          "--database",
          "--hook",
          "--original-hostname",
          "--original-port",
          "--original-label",
          "--original-container");

  /// Knows nothing.
  Suggestions NONE = (flag, given) -> List.of();

  /// One value.
  ///
  /// @param description what people want to know to choose it
  record Suggestion(String value, String description) {}

  /// Values that may follow a flag, the likeliest first. Never waits.
  ///
  /// @param given the values of the flags that are on the line already, by the names of the flags
  List<Suggestion> after(FlagSpec flag, Map<String, List<String>> given);
}
