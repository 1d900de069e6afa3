package io.borgmaticshell.adapters.shell.grammar.actions;

import io.borgmaticshell.adapters.shell.grammar.FlagSpec;

/// The flags that say how a restore is started, secured and ended.
public final class RestoreCourseFlags {
  public static final FlagSpec PLAN =
      FlagSpec.flag("Show what would be replaced, lost and created; change nothing.", "--plan");
  public static final FlagSpec UNPROTECTED =
      FlagSpec.flag(
          "Restore straight into the database, as borgmatic does: half of a restore that fails may"
              + " stay.",
          "--unprotected");
  public static final FlagSpec FORCE_UNPROVEN =
      FlagSpec.flag("Load a dump even if it is known to be cut short.", "--force-unproven");
  public static final FlagSpec FAIL_FAST =
      FlagSpec.flag("Stop at the first database that cannot be restored.", "--fail-fast");
  public static final FlagSpec RESUME =
      FlagSpec.flag(
          "Do only what an earlier restore, cut short or partly failed, left to do.", "--resume");
  public static final FlagSpec SAFETY =
      FlagSpec.flag(
          "First save what is overwritten, in an archive of its own; usual at the prompt.",
          "--safety");
  public static final FlagSpec NO_SAFETY =
      FlagSpec.flag("Overwrite without saving first.", "--no-safety");
  public static final FlagSpec GO_ON_WITHOUT_SAFETY =
      FlagSpec.flag(
          "Save first where that is possible, and overwrite all the same where it is not.",
          "--go-on-without-safety");
  public static final FlagSpec CONFIRM =
      FlagSpec.flag("Ask before anything is overwritten; usual at the prompt.", "--confirm");
  public static final FlagSpec YES = FlagSpec.flag("Ask nothing.", "--yes");

  private RestoreCourseFlags() {}
}
