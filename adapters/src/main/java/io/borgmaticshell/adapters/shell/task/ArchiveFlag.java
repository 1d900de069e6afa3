package io.borgmaticshell.adapters.shell.task;

import static io.borgmaticshell.adapters.shell.grammar.actions.SelectionFlags.AT;

import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagValues;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.time.PointInTime;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/// Reads what follows `--archive` and `--at`.
public final class ArchiveFlag {
  private ArchiveFlag() {}

  /// The archive that is meant, if one is.
  ///
  /// @param archive the action's own flag
  /// @throws OperationFailed USAGE if the name is blank or the time cannot be understood
  public static Optional<ArchiveReference> of(
      FlagValues flags, FlagSpec archive, InstantSource clock) {
    return flags
        .value(AT)
        .map(text -> at(text, clock))
        .or(() -> flags.value(archive).map(ArchiveFlag::read));
  }

  /// The archive of this name, or the latest.
  ///
  /// @throws OperationFailed USAGE if it is blank
  public static ArchiveReference read(String text) {
    if (text.isBlank()) {
      throw OperationFailed.because(
          Problem.Kind.USAGE,
          "--archive needs a name.",
          "'borgmatic repo-list' shows them; or use 'latest'.");
    }
    return ArchiveReference.parse(text);
  }

  private static ArchiveReference at(String text, InstantSource clock) {
    return PointInTime.parse(text, clock.instant(), ZoneId.systemDefault())
        .map(ArchiveReference.At::new)
        .orElseThrow(() ->
            OperationFailed.because(
                Problem.Kind.USAGE,
                "--at '%s' is not a time that is understood here.".formatted(text),
                "Write it like '2026-11-23 14:00', 'yesterday 9:00', 'monday 9:00', '3 days ago'"
                    + " or '2026-11-23 14:00 Europe/Berlin'."));
  }
}
