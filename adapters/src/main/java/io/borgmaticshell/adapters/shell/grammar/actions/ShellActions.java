package io.borgmaticshell.adapters.shell.grammar.actions;

import static io.borgmaticshell.adapters.shell.grammar.actions.Headings.PROGRAM;

import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import java.util.List;

/// The actions of this program alone. Most of them make sense in the shell only.
public final class ShellActions {
  public static final FlagSpec KEEP_GOING =
      FlagSpec.flag(
          "Go on after a line of a script that fails; the exit code is that of the first.",
          "--keep-going");
  public static final ActionSpec SHELL =
      ActionSpec.of(
              "shell",
              PROGRAM,
              "Take one command after another: from the prompt, from a script (also @FILE) or from"
                  + " piped input.",
              "borgmatic shell nightly.txt")
          .also("borgmatic @nightly.txt --keep-going", "borgmatic shell")
          .called("@")
          .on("FILE")
          .with(KEEP_GOING)
          .onItsOwn();

  /// The plain words after an action of the shell.
  public static final FlagSpec WORDS = FlagSpec.rest("WORD", "What is meant.");

  public static final ActionSpec USE =
      inShell("use", "Show what later lines are about.", "use").onItsOwn();
  public static final ActionSpec USE_CONFIG =
      inShell(
              "use config",
              "Let later lines read these configuration files; none: the usual ones.",
              "use config /etc/borgmatic.d/app.yaml")
          .on("PATH...")
          .with(WORDS)
          .onItsOwn();
  public static final ActionSpec USE_REPOSITORY =
      inShell(
              "use repository",
              "Let later lines be about the repository with this label or path; none: about all.",
              "use repository local")
          .on("R")
          .with(WORDS)
          .onItsOwn();
  public static final ActionSpec USE_ARCHIVE =
      inShell(
              "use archive",
              "Let later lines be about this archive: its name, the beginning of its id, or"
                  + " 'latest'; none: about none in particular.",
              "use archive latest")
          .on("NAME")
          .with(WORDS)
          .onItsOwn();
  public static final ActionSpec USE_NOTHING =
      inShell("use nothing", "Forget what was used.", "use nothing").onItsOwn();
  public static final ActionSpec RELOAD =
      inShell("reload", "Read the configuration files again.", "reload").onItsOwn();
  public static final ActionSpec RECORD =
      inShell(
              "record",
              "Write what is typed from now on into a script; 'record off' ends that.",
              "record tonight.txt")
          .also("borgmatic> record off")
          .on("FILE")
          .with(WORDS)
          .onItsOwn();
  public static final ActionSpec HELP =
      ActionSpec.of("help", PROGRAM, "Explain an action, or list all.", "borgmatic help restore")
          .on("ACTION")
          .with(WORDS)
          .onItsOwn();
  public static final ActionSpec EXIT =
      inShell("exit", "Leave the shell, or end a script.", "exit").called("quit").onItsOwn();

  /// Those that change what later lines mean.
  public static final List<ActionSpec> SESSION =
      List.of(USE, USE_CONFIG, USE_REPOSITORY, USE_ARCHIVE, USE_NOTHING, RELOAD, RECORD, EXIT);

  /// All of them, in the order of the help.
  public static final List<ActionSpec> ALL =
      List.of(
          SHELL,
          USE,
          USE_CONFIG,
          USE_REPOSITORY,
          USE_ARCHIVE,
          USE_NOTHING,
          RELOAD,
          RECORD,
          HELP,
          EXIT);

  private ShellActions() {}

  private static ActionSpec inShell(String name, String description, String example) {
    return ActionSpec.of(name, PROGRAM, description, "borgmatic> " + example);
  }
}
