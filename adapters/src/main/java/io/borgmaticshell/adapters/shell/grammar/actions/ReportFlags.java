package io.borgmaticshell.adapters.shell.grammar.actions;

import io.borgmaticshell.adapters.shell.grammar.FlagSpec;

/// The flags that say how much is told.
public final class ReportFlags {
  public static final FlagSpec STATS = FlagSpec.flag("Tell how much was done.", "--stats");
  public static final FlagSpec QUICK_STATS =
      FlagSpec.flag("Tell it without what is slow to find out (Borg 1.4.5).", "--quick-stats")
          .insteadOf("--stats");
  public static final FlagSpec DETAILS =
      FlagSpec.flag("Name everything that is worked on.", "--list");
  public static final FlagSpec FILES =
      FlagSpec.flag("Name everything that is worked on.", "--files", "--list");
  public static final FlagSpec SHORT = FlagSpec.flag("Names only.", "--short");
  public static final FlagSpec FORMAT =
      FlagSpec.value("FORMAT", "What a line looks like, in Borg's words.", "--format");

  private ReportFlags() {}
}
