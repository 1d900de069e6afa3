package io.borgmaticshell.domain.archive;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How users point at an archive.
public sealed interface ArchiveReference {
  /// The newest archive that belongs to the configuration.
  record Latest() implements ArchiveReference {}

  /// The archive of this name.
  record Named(ArchiveName name) implements ArchiveReference {}

  /// The newest archive of the configuration that was begun at that moment or before.
  ///
  /// @param moment in the zone people think in
  record At(ZonedDateTime moment) implements ArchiveReference {
    /// Chooses among archives; empty if all are later.
    public Optional<Archive> choose(List<Archive> archives) {
      return archives.stream()
          .filter(archive -> !archive.start().isAfter(moment.toInstant()))
          .max(Comparator.comparing(Archive::start));
    }
  }

  /// Reads what follows `--archive`.
  static ArchiveReference parse(String text) {
    return text.equals("latest") ? new Latest() : new Named(new ArchiveName(text));
  }
}
