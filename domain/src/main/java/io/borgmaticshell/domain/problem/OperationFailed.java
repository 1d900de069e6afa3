package io.borgmaticshell.domain.problem;

/// Ends a use case because of something the user must act on. Anything else that escapes is a bug.
public final class OperationFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final String output;

  public OperationFailed(Problem problem) {
    this(problem, "");
  }

  /// @param output the last lines of the program that failed
  public OperationFailed(Problem problem, String output) {
    super(problem.text());
    this.problem = problem;
    this.output = output;
  }

  public OperationFailed(Problem problem, Throwable cause) {
    super(problem.text(), cause);
    this.problem = problem;
    this.output = "";
  }

  /// Shorthand for the usual case.
  public static OperationFailed because(Problem.Kind kind, String what, String advice) {
    return new OperationFailed(new Problem(kind, what, advice));
  }

  public Problem problem() {
    return problem;
  }

  /// What the program that failed said last; empty if none did.
  public String output() {
    return output;
  }

  /// Whether it was the user who ended the use case.
  public boolean isInterruption() {
    return problem.kind() == Problem.Kind.INTERRUPTED;
  }
}
