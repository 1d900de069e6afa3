package io.borgmaticshell.adapters.shell;

import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;

/// Reads what follows `--archive`.
final class ArchiveFlag {
  private ArchiveFlag() {}

  /// @throws OperationFailed USAGE if it is blank
  static ArchiveReference read(String text) {
    if (text.isBlank()) {
      throw OperationFailed.because(
          Problem.Kind.USAGE,
          "--archive needs a name.",
          "'borgmatic repo-list' shows them; or use 'latest'.");
    }
    return ArchiveReference.parse(text);
  }
}
