package io.borgmaticshell.adapters.shell.grammar.actions;

import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.REPOSITORY;
import static io.borgmaticshell.adapters.shell.grammar.actions.Headings.BACKUPS;

import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import java.util.List;

/// The actions that make archives.
public final class ArchiveActions {
  public static final ActionSpec CREATE =
      ActionSpec.of(
              "create",
              BACKUPS,
              "Back up the configured databases into a new archive.",
              "borgmatic create --dry-run")
          .called("-C")
          .with(REPOSITORY);

  /// All of them, in the order of the help.
  public static final List<ActionSpec> ALL = List.of(CREATE);

  private ArchiveActions() {}
}
