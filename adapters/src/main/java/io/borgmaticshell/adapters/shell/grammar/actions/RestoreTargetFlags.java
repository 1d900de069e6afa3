package io.borgmaticshell.adapters.shell.grammar.actions;

import io.borgmaticshell.adapters.shell.grammar.FlagSpec;

/// The flags that say where a restore goes.
public final class RestoreTargetFlags {
  public static final FlagSpec HOSTNAME =
      FlagSpec.value("HOST", "Restore to this host.", "--hostname");
  public static final FlagSpec PORT = FlagSpec.value("N", "Restore to this port.", "--port");
  public static final FlagSpec USERNAME =
      FlagSpec.value("USER", "Restore as this user.", "--username");
  public static final FlagSpec PASSWORD =
      FlagSpec.value(
          "PASSWORD",
          "Restore with this password; everybody on this machine can see it, restore_password of"
              + " the configuration is better.",
          "--password");
  public static final FlagSpec CONTAINER =
      FlagSpec.value("CONTAINER", "Restore to this container.", "--container");
  public static final FlagSpec RESTORE_PATH =
      FlagSpec.value("FILE", "Restore to this file (SQLite).", "--restore-path");
  public static final FlagSpec AS =
      FlagSpec.value(
          "NAME",
          "Restore under this name and leave the original alone; for SQLite a file beside the"
              + " original, or a path.",
          "--as");
  public static final FlagSpec CREATE_DATABASE =
      FlagSpec.flag(
          "Make a database that does not exist (PostgreSQL; others do it anyway).", "--create");

  private RestoreTargetFlags() {}
}
