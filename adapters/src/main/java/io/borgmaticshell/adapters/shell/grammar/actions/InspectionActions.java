package io.borgmaticshell.adapters.shell.grammar.actions;

import static io.borgmaticshell.adapters.shell.grammar.actions.ArchiveFlags.FIRST;
import static io.borgmaticshell.adapters.shell.grammar.actions.ArchiveFlags.LAST;
import static io.borgmaticshell.adapters.shell.grammar.actions.ArchiveFlags.MATCH_ARCHIVES;
import static io.borgmaticshell.adapters.shell.grammar.actions.ArchiveFlags.PREFIX;
import static io.borgmaticshell.adapters.shell.grammar.actions.ArchiveFlags.SORT_BY;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.JSON;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.LIST_ARCHIVE;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.REPOSITORY;
import static io.borgmaticshell.adapters.shell.grammar.actions.Headings.BACKUPS;
import static io.borgmaticshell.adapters.shell.grammar.actions.Headings.REPOSITORIES;
import static io.borgmaticshell.adapters.shell.grammar.actions.ReportFlags.FORMAT;
import static io.borgmaticshell.adapters.shell.grammar.actions.ReportFlags.SHORT;
import static io.borgmaticshell.adapters.shell.grammar.actions.SelectionFlags.AT;

import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import java.util.List;

/// The actions that look at repositories and archives.
public final class InspectionActions {
  public static final FlagSpec DELETED =
      FlagSpec.flag("Only deleted ones that were not compacted yet (Borg 2).", "--deleted");
  public static final FlagSpec LIST_PATH =
      FlagSpec.repeated("PATH", "Only this path or pattern; repeatable.", "--path");
  public static final FlagSpec FIND =
      FlagSpec.repeated(
          "PATH", "Look for a part of a path, or a pattern, in archives; repeatable.", "--find");
  public static final FlagSpec EXCLUDE =
      FlagSpec.repeated("PATTERN", "Leave out what fits; repeatable.", "-e", "--exclude");
  public static final FlagSpec EXCLUDE_FROM =
      FlagSpec.repeated("FILE", "Leave out what fits a line of the file.", "--exclude-from");
  public static final FlagSpec PATTERN =
      FlagSpec.repeated("PATTERN", "Include or leave out what fits; repeatable.", "--pattern");
  public static final FlagSpec PATTERNS_FROM =
      FlagSpec.repeated("FILE", "The same, a line each.", "--patterns-from");
  public static final FlagSpec INFO_PATTERN = MATCH_ARCHIVES.insteadOf("--archive");
  public static final FlagSpec INFO_PREFIX = PREFIX.insteadOf("--archive");

  public static final ActionSpec REPO_LIST =
      ActionSpec.of(
              "repo-list",
              REPOSITORIES,
              "List the archives of a repository.",
              "borgmatic repo-list --repository offsite")
          .called("rlist")
          .with(ArchiveFlags.and(REPOSITORY, SHORT, FORMAT, JSON, PREFIX, MATCH_ARCHIVES, DELETED));
  public static final ActionSpec REPO_INFO =
      ActionSpec.of(
              "repo-info",
              REPOSITORIES,
              "Tell about a repository, such as the space it takes.",
              "borgmatic repo-info --json")
          .called("rinfo")
          .with(REPOSITORY, JSON);
  public static final ActionSpec LIST =
      ActionSpec.of(
              "list",
              BACKUPS,
              "List the content of an archive, or look for files in all; without --archive and"
                  + " --find, the archives.",
              "borgmatic list --archive latest")
          .called("-l")
          .with(
              LIST_ARCHIVE,
              AT,
              REPOSITORY,
              LIST_PATH,
              FIND,
              SHORT,
              FORMAT,
              JSON,
              PREFIX,
              MATCH_ARCHIVES,
              SORT_BY,
              FIRST,
              LAST,
              EXCLUDE,
              EXCLUDE_FROM,
              PATTERN,
              PATTERNS_FROM);
  public static final ActionSpec INFO =
      ActionSpec.of(
              "info",
              BACKUPS,
              "Tell about archives, such as the space they take.",
              "borgmatic info --archive latest")
          .called("-i")
          .with(ArchiveFlags.and(REPOSITORY, LIST_ARCHIVE, AT, JSON, INFO_PREFIX, INFO_PATTERN));

  /// All of them, in the order of the help.
  public static final List<ActionSpec> ALL = List.of(REPO_LIST, REPO_INFO, LIST, INFO);

  private InspectionActions() {}
}
