package io.borgmaticshell.application.run;

/// A command of the user asked to leave the rest of a repository or configuration alone, without an
/// error.
final class SoftFailure extends RuntimeException {
  /// The exit code that asks for it (sysexits(3), EX_TEMPFAIL).
  static final int CODE = 75;

  private static final long serialVersionUID = 1L;

  private final String reason;

  /// @param reason as the end of a sentence
  SoftFailure(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
