package io.borgmaticshell.adapters.shell.session;

import io.borgmaticshell.adapters.shell.action.Questions;
import java.util.List;

/// Runs the words of one line.
@FunctionalInterface
public interface LineRunner {

  /// Runs one command and tells the user how it went.
  ///
  /// @return 0 if all is well, 1 if something failed, 130 if it was interrupted
  int run(List<String> words);

  /// Runs one command that may ask something.
  ///
  /// @return as [#run(List)] does
  default int run(List<String> words, Questions questions) {
    return run(words);
  }

  /// What stands before the cursor where somebody types.
  default String prompt() {
    return "borgmatic> ";
  }

  /// Words that count as written before every line.
  default List<String> context() {
    return List.of();
  }
}
