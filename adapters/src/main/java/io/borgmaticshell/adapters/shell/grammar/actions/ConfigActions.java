package io.borgmaticshell.adapters.shell.grammar.actions;

import static io.borgmaticshell.adapters.shell.grammar.actions.Headings.PROGRAM;

import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import java.util.List;

/// The actions on configuration files.
public final class ConfigActions {
  public static final FlagSpec SHOW_MERGED =
      FlagSpec.flag("Print each file with everything it includes.", "-s", "--show");
  public static final FlagSpec GENERATE_SOURCE =
      FlagSpec.value("FILE", "Take over the options of this file.", "-s", "--source");
  public static final FlagSpec GENERATE_DESTINATION =
      FlagSpec.value(
          "FILE",
          "File to write, or directory with --split; default: /etc/borgmatic/config.yaml.",
          "-d",
          "--destination");
  public static final FlagSpec OVERWRITE = FlagSpec.flag("Replace what is there.", "--overwrite");
  public static final FlagSpec SPLIT = FlagSpec.flag("Write one file for each option.", "--split");
  public static final FlagSpec SHOW_OPTION =
      FlagSpec.value("NAME", "Only this option.", "--option");
  public static final FlagSpec SHOW_JSON =
      FlagSpec.flag("Print one JSON array with an element for each file.", "--json");

  public static final ActionSpec CONFIG_VALIDATE =
      ActionSpec.of(
              "config validate",
              PROGRAM,
              "Check the configuration files.",
              "borgmatic config validate --config ./test.yaml")
          .with(SHOW_MERGED)
          .onItsOwn();
  public static final ActionSpec CONFIG_SHOW =
      ActionSpec.of(
              "config show",
              PROGRAM,
              "Print what the options of each configuration file come to.",
              "borgmatic config show --option repositories --json")
          .with(SHOW_OPTION, SHOW_JSON);

  public static final ActionSpec CONFIG_GENERATE =
      ActionSpec.of(
              "config generate",
              PROGRAM,
              "Write a configuration file that explains every option.",
              "borgmatic config generate --destination ./borgmatic.yaml")
          .with(GENERATE_SOURCE, GENERATE_DESTINATION, OVERWRITE, SPLIT)
          .onItsOwn();

  public static final ActionSpec CONFIG_BOOTSTRAP =
      ActionSpec.of(
              "config bootstrap",
              PROGRAM,
              "Bring lost configuration files back from an archive; needs no configuration.",
              "borgmatic config bootstrap --repository /mnt/databases.borg")
          .with(
              BootstrapFlags.REPOSITORY,
              BootstrapFlags.ARCHIVE,
              BootstrapFlags.DESTINATION,
              BootstrapFlags.STRIP_COMPONENTS,
              BootstrapFlags.LOCAL_PATH,
              BootstrapFlags.REMOTE_PATH,
              BootstrapFlags.SSH_COMMAND,
              BootstrapFlags.USER_RUNTIME_DIRECTORY,
              BootstrapFlags.SOURCE_DIRECTORY,
              CommonFlags.PROGRESS)
          .onItsOwn();

  /// All of them, in the order of the help.
  public static final List<ActionSpec> ALL =
      List.of(CONFIG_VALIDATE, CONFIG_SHOW, CONFIG_GENERATE, CONFIG_BOOTSTRAP);

  private ConfigActions() {}
}
