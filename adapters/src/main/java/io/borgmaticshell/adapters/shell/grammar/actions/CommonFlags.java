package io.borgmaticshell.adapters.shell.grammar.actions;

import io.borgmaticshell.adapters.shell.grammar.FlagSpec;

/// The flags that several groups of actions share.
public final class CommonFlags {
  public static final FlagSpec REPOSITORY =
      FlagSpec.value(
          "R", "Only the repository with this label or path; * and ? are allowed.", "--repository");
  public static final FlagSpec LIST_ARCHIVE =
      FlagSpec.value("A", "Name or id of the archive, or 'latest'.", "--archive");
  public static final FlagSpec ARCHIVE = LIST_ARCHIVE.required("--archive latest");
  public static final FlagSpec DATABASE =
      FlagSpec.repeated(
          "NAME", "Only this database, or 'all'; repeatable.", "--data-source", "--database");
  public static final FlagSpec HOOK =
      FlagSpec.value("KIND", "Only databases of this kind, such as postgresql.", "--hook");
  public static final FlagSpec PROGRESS = FlagSpec.flag("Tell how far it is.", "--progress");
  public static final FlagSpec JSON =
      FlagSpec.flag("Print the result as one JSON document.", "--json");

  private CommonFlags() {}
}
