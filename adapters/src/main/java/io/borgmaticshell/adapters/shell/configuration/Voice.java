package io.borgmaticshell.adapters.shell.configuration;

import io.borgmaticshell.domain.problem.Problem;

/// Through which an action speaks.
public interface Voice {

  /// Prints what was asked for; the text ends its own lines.
  void print(String text);

  /// Tells how it went, where answers are wanted.
  void answer(String line);

  /// Says what went wrong with one file, while the others go on.
  void complain(Problem problem);
}
