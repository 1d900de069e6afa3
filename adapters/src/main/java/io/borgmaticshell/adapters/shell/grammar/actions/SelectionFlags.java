package io.borgmaticshell.adapters.shell.grammar.actions;

import io.borgmaticshell.adapters.shell.grammar.FlagSpec;

/// The flags that say which archive and which dumps are meant.
public final class SelectionFlags {
  public static final FlagSpec AT =
      FlagSpec.value(
              "TIME",
              "The newest archive up to a time: '2026-11-23 14:00', 'yesterday 9:00', 'monday',"
                  + " '3 days ago'; a zone may follow.",
              "--at")
          .insteadOf("--archive");
  public static final FlagSpec ORIGINAL_HOSTNAME =
      FlagSpec.value("HOST", "Only dumps that came from this host.", "--original-hostname");
  public static final FlagSpec ORIGINAL_PORT =
      FlagSpec.value("N", "Only dumps that came from this port.", "--original-port");
  public static final FlagSpec ORIGINAL_LABEL =
      FlagSpec.value("LABEL", "Only dumps with this label.", "--original-label");
  public static final FlagSpec ORIGINAL_CONTAINER =
      FlagSpec.value(
          "CONTAINER", "Only dumps that came from this container.", "--original-container");
  public static final FlagSpec SCHEMA =
      FlagSpec.repeated(
          "NAME", "Only this schema (PostgreSQL) or namespace (MongoDB); repeatable.", "--schema");
  public static final FlagSpec DUMPS_ARCHIVE =
      FlagSpec.value("A", "Name of the archive to look into; the latest by default.", "--archive");
  public static final FlagSpec DUMPS_ALL =
      FlagSpec.flag("Look into every archive of the configuration.", "--all")
          .insteadOf("--archive");
  public static final FlagSpec DUMPS_JSON = FlagSpec.flag("Print JSON.", "--json");

  private SelectionFlags() {}
}
