package io.borgmaticshell.adapters.borg.task;

import io.borgmaticshell.adapters.borg.program.BorgWords;
import io.borgmaticshell.application.task.Manner;
import io.borgmaticshell.application.task.Upkeep;
import io.borgmaticshell.domain.configuration.ArchiveOptions;
import io.borgmaticshell.domain.configuration.ReportingOptions;
import io.borgmaticshell.domain.configuration.RetentionOptions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The command lines that remove what is not needed any longer (Borg documentation, "borg prune",
/// "borg compact", "borg delete", "borg break-lock").
final class UpkeepWords {
  private final Setting setting;

  UpkeepWords(Setting setting) {
    this.setting = setting;
  }

  List<String> of(Upkeep.Prune task) {
    var manners = task.manners();
    var dryRun = setting.course().dryRun();
    return keeping(setting.words("prune"))
        .addAll(setting.matching(task.pattern()))
        .add("--log-json")
        .reach()
        .lockWait()
        .flag(!dryRun && statistics(manners), "--stats")
        .flag(!dryRun && quickStatistics(manners), "--quick-stats")
        .addAll(setting.telling())
        .value("--from", task.from())
        .flag(setting.wants(manners, Manner.LIST, ReportingOptions.LIST_DETAILS), "--list")
        .flag(dryRun, "--dry-run")
        .extra("prune")
        .repository();
  }

  private boolean statistics(Set<Manner> manners) {
    return setting.wants(manners, Manner.STATISTICS, ReportingOptions.STATISTICS)
        && setting.grammar().hasPruneStatistics();
  }

  private boolean quickStatistics(Set<Manner> manners) {
    return setting.wants(manners, Manner.QUICK_STATISTICS, ReportingOptions.QUICK_STATISTICS);
  }

  private BorgWords keeping(BorgWords words) {
    var options = setting.access().options();
    RetentionOptions.KEEP.stream()
        .sorted(Comparator.comparing(option -> option.key()))
        .forEach(option ->
            words.value("--" + option.key().replace('_', '-'), options.nonEmptyText(option)));
    return words;
  }

  List<String> of(Upkeep.Compact task) {
    var progress = setting.wants(task.manners(), Manner.PROGRESS, ReportingOptions.PROGRESS);
    return setting
        .words("compact")
        .reach()
        .flag(!progress, "--log-json")
        .lockWait()
        .flag(progress, "--progress")
        .flag(task.manners().contains(Manner.CLEANUP_COMMITS), "--cleanup-commits")
        .value("--threshold", task.threshold(), RetentionOptions.COMPACT_THRESHOLD)
        .addAll(setting.telling())
        .flag(setting.course().dryRun(), "--dry-run")
        .extra("compact")
        .repository();
  }

  List<String> of(Upkeep.DeleteArchives task) {
    var manners = task.manners();
    var flags =
        setting
            .limits(task.which())
            .manner(manners, Manner.CACHE_ONLY, "--cache-only")
            .value(
                "--checkpoint-interval",
                task.checkpointInterval().or(() -> configuredCheckpointInterval()))
            .manner(manners, Manner.KEEP_SECURITY_INFO, "--keep-security-info")
            .manner(manners, Manner.SAVE_SPACE, "--save-space");
    return setting
        .words("delete")
        .addAll(setting.telling())
        .flag(setting.course().dryRun(), "--dry-run")
        .reach()
        .add("--log-json")
        .lockWait()
        .flag(setting.wants(manners, Manner.LIST, ReportingOptions.LIST_DETAILS), "--list")
        .addAll(force(manners))
        .addAll(setting.matching(task.which().names(), List.of()))
        .flag(setting.wants(manners, Manner.STATISTICS, ReportingOptions.STATISTICS), "--stats")
        .addAll(flags.words())
        .extra("delete")
        .repository();
  }

  private Optional<String> configuredCheckpointInterval() {
    return setting.access().options().text(ArchiveOptions.CHECKPOINT_INTERVAL);
  }

  List<String> of(Upkeep.DeleteRepository task) {
    var manners = task.manners();
    return setting
        .words(setting.grammar().deleteRepository)
        .addAll(setting.telling())
        .flag(setting.course().dryRun(), "--dry-run")
        .reach()
        .flag(isForced(manners), "--log-json")
        .lockWait()
        .flag(setting.wants(manners, Manner.LIST, ReportingOptions.LIST_DETAILS), "--list")
        .addAll(force(manners))
        .flag(manners.contains(Manner.CACHE_ONLY), "--cache-only")
        .flag(manners.contains(Manner.KEEP_SECURITY_INFO), "--keep-security-info")
        .extra("repo_delete")
        .repository();
  }

  List<String> breakLock() {
    return setting
        .words("break-lock")
        .reach()
        .add("--log-json")
        .lockWait()
        .addAll(setting.telling())
        .extra("break_lock")
        .repository();
  }

  /// Whether Borg will not ask.
  static boolean isForced(Set<Manner> manners) {
    return manners.contains(Manner.FORCE) || manners.contains(Manner.FORCE_HARDER);
  }

  private static List<String> force(Set<Manner> manners) {
    return manners.contains(Manner.FORCE_HARDER)
        ? List.of("--force", "--force")
        : manners.contains(Manner.FORCE) ? List.of("--force") : List.of();
  }
}
