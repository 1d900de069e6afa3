package io.borgmaticshell.application.restore;

import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;
import java.util.Optional;

/// Tells what a restore did, or would have done.
///
/// @param lines one for each selected dump, in the order of the archive
/// @param safetyCopy the archive that holds what was overwritten, if there is one
public record RestoreReport(
    ArchiveName archive, List<Line> lines, Optional<ArchiveName> safetyCopy) {
  public RestoreReport {
    lines = List.copyOf(lines);
  }

  /// One dump and what became of it.
  public record Line(DumpId dump, RestoreOutcome outcome) {}

  /// How many of the selected databases are not as they were meant to be.
  public long missing() {
    return lines.stream().filter(line -> !line.outcome().isFine()).count();
  }

  /// Whether the work was stopped from outside.
  public boolean isInterrupted() {
    return lines.stream()
        .anyMatch(line ->
            line.outcome() instanceof RestoreOutcome.Failed(var problem)
                && problem.kind() == Problem.Kind.INTERRUPTED);
  }
}
