package io.borgmaticshell.adapters.shell.grammar.actions;

import static io.borgmaticshell.adapters.shell.grammar.actions.ArchiveFlags.FIRST;
import static io.borgmaticshell.adapters.shell.grammar.actions.ArchiveFlags.LAST;
import static io.borgmaticshell.adapters.shell.grammar.actions.ArchiveFlags.NEWER;
import static io.borgmaticshell.adapters.shell.grammar.actions.ArchiveFlags.NEWEST;
import static io.borgmaticshell.adapters.shell.grammar.actions.ArchiveFlags.OLDER;
import static io.borgmaticshell.adapters.shell.grammar.actions.ArchiveFlags.OLDEST;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.ARCHIVE;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.LIST_ARCHIVE;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.PROGRESS;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.REPOSITORY;
import static io.borgmaticshell.adapters.shell.grammar.actions.Headings.BACKUPS;
import static io.borgmaticshell.adapters.shell.grammar.actions.InspectionActions.INFO_PATTERN;
import static io.borgmaticshell.adapters.shell.grammar.actions.InspectionActions.LIST_PATH;
import static io.borgmaticshell.adapters.shell.grammar.actions.ReportFlags.DETAILS;
import static io.borgmaticshell.adapters.shell.grammar.actions.ReportFlags.FILES;
import static io.borgmaticshell.adapters.shell.grammar.actions.SelectionFlags.AT;

import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import java.util.List;

/// The actions that make something else of archives.
public final class HandlingActions {
  public static final FlagSpec TAR_DESTINATION =
      FlagSpec.value("FILE", "The tar file, or - for standard output.", "--destination")
          .required("--destination backup.tar.gz");
  public static final FlagSpec TAR_FILTER =
      FlagSpec.value("PROGRAM", "Send the stream through this program.", "--tar-filter");
  public static final FlagSpec TAR_STRIP =
      FlagSpec.value("N", "Leave out this many leading directories.", "--strip-components");
  public static final FlagSpec SECOND_ARCHIVE =
      FlagSpec.value("A", "The archive to compare with.", "--second-archive")
          .required("--second-archive latest");
  public static final FlagSpec SAME_CHUNKER_PARAMS =
      FlagSpec.flag(
          "Compare by chunks even if the archives were cut differently.", "--same-chunker-params");
  public static final FlagSpec DIFF_SORT_BY =
      FlagSpec.value("KEY", "Sort by these fields (Borg 1.4).", "--sort-by");
  public static final FlagSpec CONTENT_ONLY =
      FlagSpec.flag("Compare content, not permissions and times.", "--content-only");
  public static final FlagSpec ONLY_PATTERNS =
      FlagSpec.flag("Compare only what the configured patterns let through.", "--only-patterns");
  public static final FlagSpec MOUNT_POINT =
      FlagSpec.value("DIR", "Where to mount it.", "--mount-point").required("--mount-point /mnt");
  public static final FlagSpec FOREGROUND =
      FlagSpec.flag("Stay until Ctrl-C is pressed.", "--foreground");
  public static final FlagSpec MOUNT_OPTIONS =
      FlagSpec.value("OPTIONS", "Further options of the mount.", "--options");
  public static final FlagSpec TARGET =
      FlagSpec.value("NAME", "Make a new archive instead of replacing the old one.", "--target");
  public static final FlagSpec COMMENT =
      FlagSpec.value("TEXT", "A comment to store with it.", "--comment");
  public static final FlagSpec TIMESTAMP =
      FlagSpec.value("TIMESTAMP", "When the archive was made, in UTC.", "--timestamp");
  public static final FlagSpec SOURCE_REPOSITORY =
      FlagSpec.value("R", "The repository to copy from.", "--source-repository")
          .required("--source-repository /backups/old.borg");
  public static final FlagSpec FROM_BORG1 =
      FlagSpec.flag("The source is a repository of Borg 1.", "--from-borg1");
  public static final FlagSpec UPGRADER =
      FlagSpec.value("UPGRADER", "How to convert, such as From12To20.", "--upgrader");

  public static final ActionSpec EXPORT_TAR =
      ActionSpec.of(
              "export-tar",
              BACKUPS,
              "Write an archive to a tar file.",
              "borgmatic export-tar --archive latest --destination backup.tar.gz")
          .with(ARCHIVE, AT, REPOSITORY, LIST_PATH, TAR_DESTINATION, TAR_FILTER, FILES, TAR_STRIP);
  public static final ActionSpec DIFF =
      ActionSpec.of(
              "diff",
              BACKUPS,
              "Tell what changed from one archive to another.",
              "borgmatic diff --archive host-2026-11-23 --second-archive latest")
          .with(
              ARCHIVE,
              REPOSITORY,
              SECOND_ARCHIVE,
              SAME_CHUNKER_PARAMS,
              DIFF_SORT_BY,
              CONTENT_ONLY,
              ONLY_PATTERNS);
  public static final ActionSpec MOUNT =
      ActionSpec.of(
              "mount",
              BACKUPS,
              "Look into archives as a file system.",
              "borgmatic mount --archive latest --mount-point /mnt")
          .called("-m")
          .with(
              LIST_ARCHIVE,
              AT,
              REPOSITORY,
              MOUNT_POINT,
              LIST_PATH,
              FOREGROUND,
              FIRST,
              LAST,
              OLDEST,
              NEWEST,
              OLDER,
              NEWER,
              MOUNT_OPTIONS);
  public static final ActionSpec UMOUNT =
      ActionSpec.of("umount", BACKUPS, "End that.", "borgmatic umount --mount-point /mnt")
          .called("-u")
          .with(MOUNT_POINT, REPOSITORY);
  public static final ActionSpec RECREATE =
      ActionSpec.of(
              "recreate",
              BACKUPS,
              "Write archives anew, as the configuration says today.",
              "borgmatic recreate --archive latest --list")
          .with(LIST_ARCHIVE, REPOSITORY, DETAILS, TARGET, COMMENT, TIMESTAMP, INFO_PATTERN);
  public static final ActionSpec TRANSFER =
      ActionSpec.of(
              "transfer",
              BACKUPS,
              "Copy archives from another repository (Borg 2).",
              "borgmatic transfer --source-repository /backups/old.borg")
          .with(
              ArchiveFlags.and(
                  REPOSITORY,
                  SOURCE_REPOSITORY,
                  LIST_ARCHIVE,
                  FROM_BORG1,
                  UPGRADER,
                  PROGRESS,
                  INFO_PATTERN));

  /// All of them, in the order of the help.
  public static final List<ActionSpec> ALL =
      List.of(EXPORT_TAR, DIFF, MOUNT, UMOUNT, RECREATE, TRANSFER);

  private HandlingActions() {}
}
