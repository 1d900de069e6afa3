package io.borgmaticshell.adapters.shell.task;

import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.LIST_ARCHIVE;

import io.borgmaticshell.adapters.shell.grammar.FlagValues;
import io.borgmaticshell.application.task.ArchiveFilter.Names;
import java.time.InstantSource;

/// Reads a single archive that is meant, if one is.
final class SingleArchive {
  private SingleArchive() {}

  static Names of(FlagValues flags, InstantSource clock) {
    return ArchiveFlag.of(flags, LIST_ARCHIVE, clock)
        .<Names>map(Names.Only::new)
        .orElseGet(Names.Unsaid::new);
  }

  /// The same, where times are not understood.
  static Names of(FlagValues flags) {
    return flags
        .value(LIST_ARCHIVE)
        .map(ArchiveFlag::read)
        .<Names>map(Names.Only::new)
        .orElseGet(Names.Unsaid::new);
  }
}
