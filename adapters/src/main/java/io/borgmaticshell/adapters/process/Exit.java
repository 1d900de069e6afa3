package io.borgmaticshell.adapters.process;

import java.util.List;

/// How a program ended.
///
/// @param code 128 and more mean a signal: 137 is SIGKILL
/// @param lastWords the last lines of its standard error
public record Exit(int code, List<String> lastWords) {
  public Exit {
    lastWords = List.copyOf(lastWords);
  }

  public boolean isSuccess() {
    return code == 0;
  }

  /// What to tell people: the last words, else the code.
  public String complaint() {
    var words = String.join("\n", lastWords).strip();
    return words.isEmpty() ? manner() : words;
  }

  /// The exit code or signal in words.
  public String manner() {
    return code > 128
        ? "it was killed by signal " + (code - 128)
        : "it ended with exit code " + code;
  }
}
