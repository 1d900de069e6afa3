package io.borgmaticshell.domain.database;

import java.util.function.UnaryOperator;

/// A password or passphrase. Prints as `***`, cannot be compared, and is revealed only where it
/// leaves the program: for another one, or for a service.
public final class Secret {
  private final String value;

  public Secret(String value) {
    this.value = value;
  }

  /// The plain text. Whoever calls this must neither print nor keep it.
  public String reveal() {
    return value;
  }

  /// A text made from this one, as secret as this one: a password in the syntax of a file, say.
  public Secret within(UnaryOperator<String> surroundings) {
    return new Secret(surroundings.apply(value));
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public String toString() {
    return "***";
  }
}
