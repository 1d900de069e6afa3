package io.borgmaticshell.adapters.shell.task;

import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.ARCHIVE;
import static io.borgmaticshell.adapters.shell.grammar.actions.InspectionActions.INFO_PATTERN;
import static io.borgmaticshell.adapters.shell.grammar.actions.InspectionActions.LIST_PATH;

import io.borgmaticshell.adapters.shell.grammar.FlagValues;
import io.borgmaticshell.adapters.shell.grammar.actions.ArchiveFlags;
import io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags;
import io.borgmaticshell.adapters.shell.grammar.actions.HandlingActions;
import io.borgmaticshell.adapters.shell.grammar.actions.ReportFlags;
import io.borgmaticshell.application.task.ArchiveFilter;
import io.borgmaticshell.application.task.Handling;
import io.borgmaticshell.application.task.Manner;
import io.borgmaticshell.application.task.RepositoryTask;
import java.time.InstantSource;

/// Reads the actions that make something else of archives.
final class HandlingReader {
  private final InstantSource clock;

  HandlingReader(InstantSource clock) {
    this.clock = clock;
  }

  RepositoryTask exportTar(FlagValues flags) {
    return new Handling.ExportTar(
        ArchiveFlag.of(flags, ARCHIVE, clock).orElseThrow(),
        flags.values(LIST_PATH),
        flags.value(HandlingActions.TAR_DESTINATION).orElseThrow(),
        flags.value(HandlingActions.TAR_FILTER),
        flags.value(HandlingActions.TAR_STRIP),
        new Manners(flags).with(ReportFlags.FILES, Manner.LIST).all());
  }

  static RepositoryTask compare(FlagValues flags) {
    return new Handling.Compare(
        ArchiveFlag.read(flags.value(ARCHIVE).orElseThrow()),
        ArchiveFlag.read(flags.value(HandlingActions.SECOND_ARCHIVE).orElseThrow()),
        flags.value(HandlingActions.DIFF_SORT_BY),
        new Manners(flags)
            .with(HandlingActions.SAME_CHUNKER_PARAMS, Manner.SAME_CHUNKS)
            .with(HandlingActions.CONTENT_ONLY, Manner.CONTENT_ONLY)
            .with(HandlingActions.ONLY_PATTERNS, Manner.CONFIGURED_PATTERNS)
            .all());
  }

  RepositoryTask mount(FlagValues flags) {
    var which =
        FilterFlags.of(
            flags,
            ArchiveFlags.MATCH_ARCHIVES,
            ArchiveFlags.PREFIX,
            given -> SingleArchive.of(given, clock));
    return new Handling.Mount(
        which,
        flags.value(HandlingActions.MOUNT_POINT).orElseThrow(),
        flags.values(LIST_PATH),
        flags.value(HandlingActions.MOUNT_OPTIONS),
        new Manners(flags).with(HandlingActions.FOREGROUND, Manner.FOREGROUND).all());
  }

  static RepositoryTask unmount(FlagValues flags) {
    return new Handling.Unmount(flags.value(HandlingActions.MOUNT_POINT).orElseThrow());
  }

  static RepositoryTask recreate(FlagValues flags) {
    return new Handling.Recreate(
        which(flags),
        flags.value(HandlingActions.TARGET),
        flags.value(HandlingActions.COMMENT),
        flags.value(HandlingActions.TIMESTAMP),
        new Manners(flags).with(ReportFlags.DETAILS, Manner.LIST).all());
  }

  static RepositoryTask transfer(FlagValues flags) {
    return new Handling.Transfer(
        flags.value(HandlingActions.SOURCE_REPOSITORY).orElseThrow(),
        which(flags),
        flags.value(HandlingActions.UPGRADER),
        new Manners(flags)
            .with(HandlingActions.FROM_BORG1, Manner.FROM_OLDER_GENERATION)
            .with(CommonFlags.PROGRESS, Manner.PROGRESS)
            .all());
  }

  private static ArchiveFilter which(FlagValues flags) {
    return FilterFlags.of(flags, INFO_PATTERN, ArchiveFlags.PREFIX, SingleArchive::of);
  }
}
