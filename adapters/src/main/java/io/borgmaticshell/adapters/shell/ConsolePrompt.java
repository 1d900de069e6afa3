package io.borgmaticshell.adapters.shell;

import io.borgmaticshell.domain.database.Secret;
import java.util.Optional;

/// Asks at the terminal: for passwords without showing what is typed.
public final class ConsolePrompt {
  private ConsolePrompt() {}

  /// Asks, and waits for the answer, which everybody may see.
  ///
  /// @return empty where there is no terminal, or the user ends the input
  public static Optional<String> askOpenly(String question) {
    return Optional.ofNullable(System.console()).map(console -> console.readLine("%s", question));
  }

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
