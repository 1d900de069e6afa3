package io.borgmaticshell.application.catalog;

import java.time.Instant;
import java.util.List;

/// The archives of a repository as they were at a moment.
///
/// @param asOf when the repository was asked
/// @param archives the newest first
public record ArchiveList(Instant asOf, List<CatalogedArchive> archives) {
  public ArchiveList {
    archives = List.copyOf(archives);
  }
}
