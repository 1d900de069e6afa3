package io.borgmaticshell.adapters.shell.action;

import java.util.Optional;

/// Asks whoever sits at the terminal.
@FunctionalInterface
public interface Questions {
  /// Nobody is there.
  Questions UNHEARD = question -> Optional.empty();

  /// Shows a question and waits for a line; the answer is not remembered.
  ///
  /// @return what was typed; empty if the user would not answer, with Ctrl-C or Ctrl-D
  Optional<String> ask(String question);
}
