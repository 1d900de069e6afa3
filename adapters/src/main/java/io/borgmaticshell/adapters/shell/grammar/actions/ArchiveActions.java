package io.borgmaticshell.adapters.shell.grammar.actions;

import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.JSON;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.PROGRESS;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.REPOSITORY;
import static io.borgmaticshell.adapters.shell.grammar.actions.Headings.BACKUPS;
import static io.borgmaticshell.adapters.shell.grammar.actions.ReportFlags.FILES;
import static io.borgmaticshell.adapters.shell.grammar.actions.ReportFlags.QUICK_STATS;
import static io.borgmaticshell.adapters.shell.grammar.actions.ReportFlags.STATS;

import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import java.util.List;

/// The actions that make archives.
public final class ArchiveActions {
  public static final FlagSpec COMMENT =
      FlagSpec.value("TEXT", "Keep this remark with the archive.", "--comment");
  public static final ActionSpec CREATE =
      ActionSpec.of(
              "create",
              BACKUPS,
              "Back up the configured databases into a new archive.",
              "borgmatic create --dry-run")
          .also(
              "borgmatic create --stats --verbosity 1",
              "borgmatic create --repository local --json")
          .called("-C")
          .with(REPOSITORY, PROGRESS, STATS, QUICK_STATS, FILES, JSON, COMMENT);

  /// All of them, in the order of the help.
  public static final List<ActionSpec> ALL = List.of(CREATE);

  private ArchiveActions() {}
}
