package io.borgmaticshell.domain.problem;

/// Ends a use case because of something the user must act on. Anything else that escapes is a bug.
public final class OperationFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public OperationFailed(Problem problem) {
    super(problem.text());
    this.problem = problem;
  }

  public OperationFailed(Problem problem, Throwable cause) {
    super(problem.text(), cause);
    this.problem = problem;
  }

  /// Shorthand for the usual case.
  public static OperationFailed because(Problem.Kind kind, String what, String advice) {
    return new OperationFailed(new Problem(kind, what, advice));
  }

  public Problem problem() {
    return problem;
  }
}
