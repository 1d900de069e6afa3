package io.borgmaticshell.application.restore;

import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.problem.Problem;

/// What is meant to happen to one selected dump.
sealed interface Intention {
  StoredDump dump();

  /// It is brought back.
  record Restore(PlannedRestore planned) implements Intention {
    @Override
    public StoredDump dump() {
      return planned.dump();
    }
  }

  /// Nothing can happen, because no configured entry says how.
  record Unconfigured(StoredDump dump) implements Intention {}

  /// Nothing can happen, for another reason.
  record Impossible(StoredDump dump, Problem problem) implements Intention {}
}
