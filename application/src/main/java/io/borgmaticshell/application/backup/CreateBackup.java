package io.borgmaticshell.application.backup;

import io.borgmaticshell.application.port.ArchiveDraft.PlannedDump;
import io.borgmaticshell.application.port.BackupCourse;
import io.borgmaticshell.application.port.DumpTransfer;
import io.borgmaticshell.application.task.Manner;
import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.configuration.ReportingOptions;
import io.borgmaticshell.domain.configuration.TopLevelOptions;
import io.borgmaticshell.domain.configuration.TopLevelOptions.Support;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Backs up every configured database, and the configured files with them, into one new archive.
public final class CreateBackup {
  private static final Map<Manner, OptionSpec> CONFIGURED =
      Map.of(
          Manner.LIST, ReportingOptions.LIST_DETAILS,
          Manner.STATISTICS, ReportingOptions.STATISTICS,
          Manner.QUICK_STATISTICS, ReportingOptions.QUICK_STATISTICS,
          Manner.PROGRESS, ReportingOptions.PROGRESS);

  private final BackupPlanner planner;
  private final DumpTransfer transfer;

  public CreateBackup(BackupPlanner planner, DumpTransfer transfer) {
    this.planner = planner;
    this.transfer = transfer;
  }

  /// Makes the archive, or nothing.
  ///
  /// @throws OperationFailed as [DumpTransfer#store] does, and CONFIGURATION for a dump that cannot
  ///   be planned or options that ask for what cannot be backed up, USAGE for manners that exclude
  ///   each other
  public BackupReport run(BackupRequest request) {
    refuseWhatCannotBeSaved(request.access().configuration());
    var course = course(request);
    var draft = planner.plan(request);
    Optional<Archive> archive = Optional.empty();
    if (request.dryRun()) {
      transfer.rehearse(draft, course);
    } else {
      archive = Optional.of(transfer.store(draft, course));
    }
    return new BackupReport(archive, draft.dumps().stream().map(PlannedDump::id).toList());
  }

  /// What is told: what the request says, and what the configuration does.
  private static BackupCourse course(BackupRequest request) {
    var options = request.access().options();
    var manners = new HashSet<>(request.course().manners());
    CONFIGURED.entrySet().stream()
        .filter(option -> options.isTrue(option.getValue()))
        .forEach(option -> manners.add(option.getKey()));
    for (var other : List.of(Manner.PROGRESS, Manner.JSON)) {
      if (manners.contains(Manner.LIST) && manners.contains(other)) {
        throw OperationFailed.because(
            Problem.Kind.USAGE,
            "A backup cannot list its files and %s at the same time."
                .formatted(other == Manner.JSON ? "print JSON" : "show progress"),
            "Leave out --list, or `list_details: true` in the configuration.");
      }
    }
    return request.course().in(manners);
  }

  private static void refuseWhatCannotBeSaved(Configuration configuration) {
    TopLevelOptions.all().stream()
        .filter(declaration -> declaration.support() == Support.NO_BACKUP)
        .map(declaration -> declaration.option().key())
        .filter(key -> asksForSomething(configuration.options().values().get(key)))
        .findFirst()
        .ifPresent(key -> {
          throw OperationFailed.because(
              Problem.Kind.CONFIGURATION,
              "`%s` asks for something in the backup that this version cannot put there."
                  .formatted(key),
              "Back up with borgmatic, or delete `%s` from %s to do without."
                  .formatted(key, configuration.file()));
        });
  }

  private static boolean asksForSomething(@Nullable Object value) {
    return value != null && !value.equals(List.of());
  }
}
