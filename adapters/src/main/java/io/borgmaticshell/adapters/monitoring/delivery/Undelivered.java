package io.borgmaticshell.adapters.monitoring.delivery;

/// A message did not reach its service. The text is a sentence without its full stop and without
/// anything secret: addresses of services often are.
public final class Undelivered extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Undelivered(String what) {
    super(what);
  }

  public Undelivered(String what, Throwable cause) {
    super(what, cause);
  }

  /// The sentence.
  public String what() {
    return String.valueOf(getMessage());
  }
}
