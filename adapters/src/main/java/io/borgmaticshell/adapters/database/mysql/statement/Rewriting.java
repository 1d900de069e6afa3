package io.borgmaticshell.adapters.database.mysql.statement;

import io.borgmaticshell.domain.problem.OperationFailed;

/// Says what becomes of the statements of a dump.
interface Rewriting {

  /// What to pass on in the place of a statement. Of rows, a statement holds only what stands
  /// before the first.
  ///
  /// @throws OperationFailed DATABASE if it cannot be understood
  byte[] rewritten(Statement statement);

  /// What to throw where a dump cannot be understood.
  OperationFailed refusal(String reason);
}
