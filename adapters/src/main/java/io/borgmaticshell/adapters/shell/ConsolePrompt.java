package io.borgmaticshell.adapters.shell;

import io.borgmaticshell.domain.database.Secret;
import java.util.Optional;

/// Asks for passwords at the terminal, without showing what is typed.
public final class ConsolePrompt {
  private ConsolePrompt() {}

  /// Asks, and waits for the answer.
  ///
  /// @return empty where there is no terminal, or the user ends the input
  @SuppressWarnings("SystemConsoleNull") // without a terminal, JDK 25 has no console
  public static Optional<Secret> ask(String question) {
    var console = System.console();
    if (console == null || !console.isTerminal()) {
      return Optional.empty();
    }
    var typed = console.readPassword("%s", question);
    return Optional.ofNullable(typed).map(String::new).map(Secret::new);
  }
}
