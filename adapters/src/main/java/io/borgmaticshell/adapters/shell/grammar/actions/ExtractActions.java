package io.borgmaticshell.adapters.shell.grammar.actions;

import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.ARCHIVE;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.PROGRESS;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.REPOSITORY;
import static io.borgmaticshell.adapters.shell.grammar.actions.Headings.BACKUPS;
import static io.borgmaticshell.adapters.shell.grammar.actions.SelectionFlags.AT;

import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import java.util.List;

/// The actions that write the content of archives to files.
public final class ExtractActions {
  public static final FlagSpec EXTRACT_PATH =
      FlagSpec.repeated(
          "PATH", "Only this path and what is below it; repeatable.", "--restore-path", "--path");
  public static final FlagSpec DESTINATION =
      FlagSpec.value(
          "DIR", "Existing directory to write to; default: the current one.", "--destination");
  public static final FlagSpec STRIP_COMPONENTS =
      FlagSpec.value(
          "N",
          "Leave out this many leading directories; 'all': those above each --path.",
          "--strip-components");
  public static final ActionSpec EXTRACT =
      ActionSpec.of(
              "extract",
              BACKUPS,
              "Write files of an archive to a directory.",
              "borgmatic extract --archive latest --destination /tmp/by-hand")
          .called("-x")
          .with(ARCHIVE, AT, EXTRACT_PATH, DESTINATION, STRIP_COMPONENTS, PROGRESS, REPOSITORY);

  /// All of them, in the order of the help.
  public static final List<ActionSpec> ALL = List.of(EXTRACT);

  private ExtractActions() {}
}
