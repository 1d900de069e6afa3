package io.borgmaticshell.adapters.database.mysql;

import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.Set;

/// What a database may be called (MySQL documentation, "Schema Object Names" and "Identifier Length
/// Limits").
final class NewName {
  private static final int LONGEST = 64;
  private static final Set<String> OF_THE_SERVER =
      Set.of("mysql", "information_schema", "performance_schema", "sys");

  private NewName() {}

  /// @throws OperationFailed USAGE if the server would not take the name
  static void check(String name) {
    if (name.codePointCount(0, name.length()) > LONGEST
        || name.endsWith(" ")
        || name.codePoints().anyMatch(character -> character == 0 || character > 0xffff)) {
      throw refusal(
          "A database cannot be called '%s'.".formatted(name),
          "Names have at most 64 characters, no emoji, and no blank at the end.");
    }
    if (OF_THE_SERVER.contains(name)) {
      throw refusal(
          "The database %s belongs to the server.".formatted(name), "Choose another name.");
    }
  }

  private static OperationFailed refusal(String what, String advice) {
    return OperationFailed.because(Problem.Kind.USAGE, what, advice);
  }
}
