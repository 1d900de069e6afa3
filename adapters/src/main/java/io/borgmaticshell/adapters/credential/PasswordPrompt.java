package io.borgmaticshell.adapters.credential;

import io.borgmaticshell.domain.database.Secret;
import java.util.Optional;

/// Asks the user for a password.
@FunctionalInterface
public interface PasswordPrompt {
  /// Asks, and waits for the answer.
  ///
  /// @param question shown as it is, on a line of its own
  /// @return empty where nobody is there to answer, or nobody wants to
  Optional<Secret> ask(String question);
}
