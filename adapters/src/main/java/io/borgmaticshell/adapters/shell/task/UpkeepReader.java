package io.borgmaticshell.adapters.shell.task;

import static io.borgmaticshell.adapters.shell.grammar.actions.ReportFlags.DETAILS;
import static io.borgmaticshell.adapters.shell.grammar.actions.ReportFlags.QUICK_STATS;
import static io.borgmaticshell.adapters.shell.grammar.actions.ReportFlags.STATS;

import io.borgmaticshell.adapters.shell.grammar.FlagValues;
import io.borgmaticshell.adapters.shell.grammar.actions.ArchiveFlags;
import io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags;
import io.borgmaticshell.adapters.shell.grammar.actions.UpkeepActions;
import io.borgmaticshell.application.task.Manner;
import io.borgmaticshell.application.task.RepositoryTask;
import io.borgmaticshell.application.task.Upkeep;
import java.util.Set;

/// Reads the actions that remove what is not needed any longer.
final class UpkeepReader {
  private UpkeepReader() {}

  static RepositoryTask prune(FlagValues flags) {
    return new Upkeep.Prune(
        flags.value(ArchiveFlags.MATCH_ARCHIVES),
        flags.value(UpkeepActions.FROM),
        new Manners(flags)
            .with(STATS, Manner.STATISTICS)
            .with(QUICK_STATS, Manner.QUICK_STATISTICS)
            .with(DETAILS, Manner.LIST)
            .all());
  }

  static RepositoryTask compact(FlagValues flags) {
    return new Upkeep.Compact(
        flags.value(UpkeepActions.THRESHOLD),
        new Manners(flags)
            .with(CommonFlags.PROGRESS, Manner.PROGRESS)
            .with(UpkeepActions.CLEANUP_COMMITS, Manner.CLEANUP_COMMITS)
            .all());
  }

  static RepositoryTask delete(FlagValues flags) {
    var which =
        FilterFlags.of(flags, UpkeepActions.DELETE_PATTERN, ArchiveFlags.PREFIX, SingleArchive::of);
    return new Upkeep.DeleteArchives(
        which, flags.value(UpkeepActions.CHECKPOINT_INTERVAL), deletion(flags));
  }

  static RepositoryTask deleteRepository(FlagValues flags) {
    return new Upkeep.DeleteRepository(deletion(flags));
  }

  static RepositoryTask breakLock(FlagValues flags) {
    return new Upkeep.BreakLock();
  }

  private static Set<Manner> deletion(FlagValues flags) {
    return new Manners(flags)
        .with(DETAILS, Manner.LIST)
        .with(STATS, Manner.STATISTICS)
        .with(UpkeepActions.CACHE_ONLY, Manner.CACHE_ONLY)
        .with(UpkeepActions.FORCE, Manner.FORCE, Manner.FORCE_HARDER)
        .with(UpkeepActions.KEEP_SECURITY_INFO, Manner.KEEP_SECURITY_INFO)
        .with(UpkeepActions.SAVE_SPACE, Manner.SAVE_SPACE)
        .all();
  }
}
