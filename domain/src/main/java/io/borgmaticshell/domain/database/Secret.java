package io.borgmaticshell.domain.database;

/// A password or passphrase. Prints as `***`, cannot be compared, and is revealed only where
/// processes are started.
public final class Secret {
  private final String value;

  public Secret(String value) {
    this.value = value;
  }

  /// The plain text. Whoever calls this must neither print nor keep it.
  public String reveal() {
    return value;
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public String toString() {
    return "***";
  }
}
