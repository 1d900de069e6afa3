package io.borgmaticshell.adapters.shell.grammar.actions;

import io.borgmaticshell.adapters.shell.grammar.FlagSpec;

/// The flags of `config bootstrap`, which say what is in the configuration otherwise.
public final class BootstrapFlags {
  public static final FlagSpec REPOSITORY =
      FlagSpec.value("PATH", "Path or URL of the repository.", "--repository")
          .required("--repository /var/backups/databases.borg");
  public static final FlagSpec ARCHIVE =
      FlagSpec.value("A", "Name or id of the archive; default: the latest.", "--archive");
  public static final FlagSpec DESTINATION =
      FlagSpec.value("DIR", "Existing directory to write to; default: /.", "--destination");
  public static final FlagSpec STRIP_COMPONENTS =
      FlagSpec.value(
          "N",
          "Leave out this many leading directories; 'all': those above each file.",
          "--strip-components");
  public static final FlagSpec LOCAL_PATH =
      FlagSpec.value("PROGRAM", "The Borg program to run; default: borg.", "--local-path");
  public static final FlagSpec REMOTE_PATH =
      FlagSpec.value("PROGRAM", "The Borg program on the repository's machine.", "--remote-path");
  public static final FlagSpec SSH_COMMAND =
      FlagSpec.value(
          "COMMAND", "The command that connects to the repository's machine.", "--ssh-command");
  public static final FlagSpec USER_RUNTIME_DIRECTORY =
      FlagSpec.value(
          "DIR",
          "Below which directory runs kept their pipes; found without, too.",
          "--user-runtime-directory");
  public static final FlagSpec SOURCE_DIRECTORY =
      FlagSpec.value(
          "DIR",
          "Where archives of old keep their dumps; default: ~/.borgmatic.",
          "--borgmatic-source-directory");

  private BootstrapFlags() {}
}
