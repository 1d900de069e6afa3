package io.borgmaticshell.adapters.shell.grammar.actions;

import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.LIST_ARCHIVE;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.REPOSITORY;
import static io.borgmaticshell.adapters.shell.grammar.actions.Headings.REPOSITORIES;

import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import java.util.List;

/// The action that hands words on to Borg.
public final class BorgActions {
  public static final FlagSpec WORDS =
      FlagSpec.rest("WORD", "Borg's command and its flags; $BORG_REPO and $ARCHIVE are filled in.");

  public static final ActionSpec BORG =
      ActionSpec.of(
              "borg",
              REPOSITORIES,
              "Run a command of Borg's own with the configured repository and passphrase.",
              "borgmatic borg --archive latest list '::$ARCHIVE'")
          .with(REPOSITORY, LIST_ARCHIVE, WORDS)
          .onItsOwn();

  /// All of them, in the order of the help.
  public static final List<ActionSpec> ALL = List.of(BORG);

  private BorgActions() {}
}
