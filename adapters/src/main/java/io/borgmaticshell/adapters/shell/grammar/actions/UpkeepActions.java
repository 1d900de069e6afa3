package io.borgmaticshell.adapters.shell.grammar.actions;

import static io.borgmaticshell.adapters.shell.grammar.actions.ArchiveFlags.MATCH_ARCHIVES;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.LIST_ARCHIVE;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.PROGRESS;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.REPOSITORY;
import static io.borgmaticshell.adapters.shell.grammar.actions.Headings.BACKUPS;
import static io.borgmaticshell.adapters.shell.grammar.actions.Headings.REPOSITORIES;
import static io.borgmaticshell.adapters.shell.grammar.actions.ReportFlags.DETAILS;
import static io.borgmaticshell.adapters.shell.grammar.actions.ReportFlags.QUICK_STATS;
import static io.borgmaticshell.adapters.shell.grammar.actions.ReportFlags.STATS;

import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import java.util.List;

/// The actions that remove what is not needed any longer.
public final class UpkeepActions {
  public static final FlagSpec FROM =
      FlagSpec.value("TIMESTAMP", "Only archives older than that (Borg 2).", "--from");
  public static final FlagSpec CLEANUP_COMMITS =
      FlagSpec.flag("Remove tiny files that Borg 1.1 left.", "--cleanup-commits");
  public static final FlagSpec THRESHOLD =
      FlagSpec.value("PERCENT", "How much of a segment must be free; default: 10.", "--threshold");
  public static final FlagSpec CACHE_ONLY =
      FlagSpec.flag("Delete only what this machine remembers of the repository.", "--cache-only");
  public static final FlagSpec FORCE =
      FlagSpec.flag(
          "Delete what is damaged as well, and do not ask; twice if once does not help.",
          "--force");
  public static final FlagSpec KEEP_SECURITY_INFO =
      FlagSpec.flag(
          "Keep what this machine knows about the repository's security.", "--keep-security-info");
  public static final FlagSpec SAVE_SPACE =
      FlagSpec.flag("Use less space, and more time (Borg 1).", "--save-space");
  public static final FlagSpec CHECKPOINT_INTERVAL =
      FlagSpec.value("SECONDS", "How long between checkpoints.", "--checkpoint-interval");
  public static final FlagSpec DELETE_PATTERN = MATCH_ARCHIVES.insteadOf("--archive");

  public static final ActionSpec PRUNE =
      ActionSpec.of(
              "prune",
              BACKUPS,
              "Remove the archives that keep_daily and the like do not keep.",
              "borgmatic prune --list --dry-run")
          .called("-p")
          .with(REPOSITORY, MATCH_ARCHIVES, STATS, QUICK_STATS, DETAILS, FROM);
  public static final ActionSpec COMPACT =
      ActionSpec.of(
              "compact",
              REPOSITORIES,
              "Free the space of what was removed.",
              "borgmatic compact --threshold 20")
          .with(REPOSITORY, PROGRESS, CLEANUP_COMMITS, THRESHOLD);
  public static final ActionSpec DELETE =
      ActionSpec.of(
              "delete",
              BACKUPS,
              "Remove archives; without any named, the whole repository.",
              "borgmatic delete --archive latest")
          .with(
              ArchiveFlags.and(
                  REPOSITORY,
                  LIST_ARCHIVE,
                  DETAILS,
                  STATS,
                  CACHE_ONLY,
                  FORCE,
                  KEEP_SECURITY_INFO,
                  SAVE_SPACE,
                  CHECKPOINT_INTERVAL,
                  DELETE_PATTERN));
  public static final ActionSpec REPO_DELETE =
      ActionSpec.of(
              "repo-delete",
              REPOSITORIES,
              "Remove a repository with all its archives, after a question.",
              "borgmatic repo-delete --repository old")
          .called("rdelete")
          .with(REPOSITORY, DETAILS, FORCE, CACHE_ONLY, KEEP_SECURITY_INFO);
  public static final ActionSpec BREAK_LOCK =
      ActionSpec.of(
              "break-lock",
              REPOSITORIES,
              "Remove locks that a program which has ended left behind.",
              "borgmatic break-lock --repository offsite")
          .with(REPOSITORY);

  /// All of them, in the order of the help.
  public static final List<ActionSpec> ALL =
      List.of(PRUNE, COMPACT, DELETE, REPO_DELETE, BREAK_LOCK);

  private UpkeepActions() {}
}
