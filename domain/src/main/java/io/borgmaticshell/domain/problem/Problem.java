package io.borgmaticshell.domain.problem;

/// Says what went wrong and what to do next, for the person at the terminal.
///
/// @param kind the anchor in `docs/errors.md` that explains this sort of problem
/// @param what one sentence in the user's words: "Two dumps match --database users."
/// @param advice what to type or change next; empty when the sentence says it all
public record Problem(Kind kind, String what, String advice) {

  /// The sorts of problem the documentation explains, one anchor each.
  public enum Kind {
    USAGE,
    CONFIGURATION,
    SELECTION,
    CREDENTIAL,
    ARCHIVE,
    DATABASE,
    TOOL_MISSING,
    COMMAND,
    INTERRUPTED
  }

  public Problem {
    if (what.isBlank()) {
      throw new IllegalArgumentException("a problem must say what went wrong");
    }
  }

  /// Joins sentence and advice, the way they are shown.
  public String text() {
    return advice.isEmpty() ? what : what + "\n" + advice;
  }
}
