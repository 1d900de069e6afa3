package io.borgmaticshell.adapters.shell.task;

import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.JSON;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.LIST_ARCHIVE;
import static io.borgmaticshell.adapters.shell.grammar.actions.ReportFlags.FORMAT;
import static io.borgmaticshell.adapters.shell.grammar.actions.ReportFlags.SHORT;

import io.borgmaticshell.adapters.shell.grammar.FlagValues;
import io.borgmaticshell.adapters.shell.grammar.actions.ArchiveFlags;
import io.borgmaticshell.adapters.shell.grammar.actions.InspectionActions;
import io.borgmaticshell.application.task.ArchiveFilter;
import io.borgmaticshell.application.task.ArchiveFilter.Names;
import io.borgmaticshell.application.task.FileChoice;
import io.borgmaticshell.application.task.Inspection;
import io.borgmaticshell.application.task.Manner;
import io.borgmaticshell.application.task.RepositoryTask;
import java.time.InstantSource;
import java.util.Set;

/// Reads the actions that look at repositories.
final class InspectionReader {
  private final InstantSource clock;

  InspectionReader(InstantSource clock) {
    this.clock = clock;
  }

  RepositoryTask repositoryInfo(FlagValues flags) {
    return new Inspection.ShowRepository(new Manners(flags).with(JSON, Manner.JSON).all());
  }

  RepositoryTask info(FlagValues flags) {
    var which =
        FilterFlags.of(
            flags,
            InspectionActions.INFO_PATTERN,
            InspectionActions.INFO_PREFIX,
            given -> SingleArchive.of(given, clock));
    return new Inspection.ShowArchives(which, new Manners(flags).with(JSON, Manner.JSON).all());
  }

  RepositoryTask repositoryList(FlagValues flags) {
    return new Inspection.ListArchives(which(flags), flags.value(FORMAT), manners(flags));
  }

  RepositoryTask list(FlagValues flags) {
    var archive = ArchiveFlag.of(flags, LIST_ARCHIVE, clock);
    if (archive.isPresent()) {
      return new Inspection.ListFiles(
          archive.get(), files(flags), flags.value(FORMAT), manners(flags));
    }
    return flags.has(InspectionActions.FIND)
        ? new Inspection.FindFiles(which(flags), files(flags), flags.value(FORMAT), manners(flags))
        : repositoryList(flags);
  }

  private static ArchiveFilter which(FlagValues flags) {
    return FilterFlags.of(
        flags, ArchiveFlags.MATCH_ARCHIVES, ArchiveFlags.PREFIX, given -> new Names.Unsaid());
  }

  private static FileChoice files(FlagValues flags) {
    return new FileChoice(
        flags.values(InspectionActions.LIST_PATH),
        flags.values(InspectionActions.FIND),
        flags.values(InspectionActions.EXCLUDE),
        flags.values(InspectionActions.EXCLUDE_FROM),
        flags.values(InspectionActions.PATTERN),
        flags.values(InspectionActions.PATTERNS_FROM));
  }

  private static Set<Manner> manners(FlagValues flags) {
    return new Manners(flags)
        .with(JSON, Manner.JSON)
        .with(SHORT, Manner.SHORT)
        .with(InspectionActions.DELETED, Manner.DELETED)
        .all();
  }
}
