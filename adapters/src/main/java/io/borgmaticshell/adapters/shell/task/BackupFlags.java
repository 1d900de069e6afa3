package io.borgmaticshell.adapters.shell.task;

import io.borgmaticshell.adapters.shell.grammar.FlagValues;
import io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags;
import io.borgmaticshell.adapters.shell.grammar.actions.ReportFlags;
import io.borgmaticshell.application.task.Manner;
import java.util.Set;

/// Reads what `create` is to tell.
public final class BackupFlags {
  private BackupFlags() {}

  /// The manners that its flags stand for.
  public static Set<Manner> manners(FlagValues flags) {
    return new Manners(flags)
        .with(ReportFlags.FILES, Manner.LIST)
        .with(ReportFlags.STATS, Manner.STATISTICS)
        .with(ReportFlags.QUICK_STATS, Manner.QUICK_STATISTICS)
        .with(CommonFlags.PROGRESS, Manner.PROGRESS)
        .with(CommonFlags.JSON, Manner.JSON)
        .all();
  }
}
