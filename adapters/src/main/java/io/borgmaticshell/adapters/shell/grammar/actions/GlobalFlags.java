package io.borgmaticshell.adapters.shell.grammar.actions;

import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import java.util.List;

/// The flags that belong to no action.
public final class GlobalFlags {
  public static final FlagSpec CONFIG =
      FlagSpec.repeated(
          "PATH", "Configuration file, or directory of such files.", "-c", "--config");
  public static final FlagSpec VERBOSITY =
      FlagSpec.value(
              "N",
              "How much to tell: -2 nothing, -1 errors, 0 warnings, 1 steps, 2 everything.",
              "-v",
              "--verbosity")
          .oneOf("-2", "-1", "0", "1", "2");
  public static final FlagSpec DRY_RUN =
      FlagSpec.flag("Show what would happen; change nothing.", "-n", "--dry-run");
  public static final FlagSpec NO_ENVIRONMENT_INTERPOLATION =
      FlagSpec.flag(
          "Leave ${NAME} in configuration files as it is.", "--no-environment-interpolation");
  public static final FlagSpec OVERRIDE =
      FlagSpec.repeated(
          "OPTION=VALUE", "Set an option; out of use, each option has a flag.", "--override");
  public static final FlagSpec BASH_COMPLETION =
      FlagSpec.flag("Print a script that completes command lines in bash.", "--bash-completion");
  public static final FlagSpec ZSH_COMPLETION =
      FlagSpec.flag("Print a script that completes command lines in zsh.", "--zsh-completion");
  public static final FlagSpec FISH_COMPLETION =
      FlagSpec.flag("Print a script that completes command lines in fish.", "--fish-completion");
  public static final FlagSpec MANUAL_PAGE =
      FlagSpec.flag("Print the manual page, for man -l -.", "--man-page");
  public static final FlagSpec VERSION = FlagSpec.flag("Print the version.", "--version");
  public static final FlagSpec HELP =
      FlagSpec.flag("Explain an action, or everything.", "-h", "--help");

  /// All of them.
  public static final List<FlagSpec> ALL =
      List.of(
          CONFIG,
          VERBOSITY,
          DRY_RUN,
          NO_ENVIRONMENT_INTERPOLATION,
          OVERRIDE,
          BASH_COMPLETION,
          ZSH_COMPLETION,
          FISH_COMPLETION,
          MANUAL_PAGE,
          VERSION,
          HELP);

  private GlobalFlags() {}
}
