package io.borgmaticshell.adapters.shell.grammar.actions;

import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.LIST_ARCHIVE;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.REPOSITORY;
import static io.borgmaticshell.adapters.shell.grammar.actions.Headings.BACKUPS;
import static io.borgmaticshell.adapters.shell.grammar.actions.SelectionFlags.AT;

import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import java.util.List;

/// The actions that make archives and look into them.
public final class ArchiveActions {
  public static final ActionSpec CREATE =
      ActionSpec.of(
              "create",
              BACKUPS,
              "Back up the configured databases into a new archive.",
              "borgmatic create --dry-run")
          .called("-C")
          .with(REPOSITORY);
  public static final ActionSpec LIST =
      ActionSpec.of(
              "list",
              BACKUPS,
              "List the content of an archive; without --archive, the archives.",
              "borgmatic list --archive latest")
          .called("-l")
          .with(LIST_ARCHIVE, AT, REPOSITORY);

  /// All of them, in the order of the help.
  public static final List<ActionSpec> ALL = List.of(CREATE, LIST);

  private ArchiveActions() {}
}
