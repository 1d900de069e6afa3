package io.borgmaticshell.adapters.shell.grammar.actions;

import static io.borgmaticshell.adapters.shell.grammar.actions.Headings.PROGRAM;

import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import java.util.List;

/// The actions of this program alone.
public final class ShellActions {
  public static final FlagSpec KEEP_GOING =
      FlagSpec.flag("Go on after a line of a script that failed.", "--keep-going");
  public static final ActionSpec SHELL =
      ActionSpec.of(
              "shell",
              PROGRAM,
              "Take one command after another: from the prompt, from a script (also @FILE) or from"
                  + " piped input.",
              "borgmatic shell nightly.txt")
          .called("@")
          .with(KEEP_GOING)
          .on("FILE")
          .onItsOwn();

  /// All of them, in the order of the help.
  public static final List<ActionSpec> ALL = List.of(SHELL);

  private ShellActions() {}
}
