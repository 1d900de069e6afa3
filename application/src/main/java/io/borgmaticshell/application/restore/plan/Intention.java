package io.borgmaticshell.application.restore.plan;

import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;

/// What is meant to happen to one selected dump.
public sealed interface Intention {
  StoredDump dump();

  /// It is brought back.
  ///
  /// @param only what the database holds afterwards, in the words of its hook; what it holds beyond
  ///   that is removed. Empty to leave everything else alone
  record Restore(PlannedRestore planned, List<String> only) implements Intention {
    @Override
    public StoredDump dump() {
      return planned.dump();
    }
  }

  /// Nothing needs to happen: an earlier run brought it back.
  record Done(StoredDump dump) implements Intention {}

  /// Nothing can happen, because no configured entry says how.
  record Unconfigured(StoredDump dump) implements Intention {}

  /// Nothing can happen, for another reason.
  record Impossible(StoredDump dump, Problem problem) implements Intention {}
}
