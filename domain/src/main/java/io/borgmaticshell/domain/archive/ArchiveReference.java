package io.borgmaticshell.domain.archive;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How users point at an archive.
public sealed interface ArchiveReference {
  /// The newest archive that belongs to the configuration.
  record Latest() implements ArchiveReference {}

  /// The newest backup of a repository that holds backups of one kind only, whatever they are
  /// called: for those who have no configuration.
  record LatestOfAll() implements ArchiveReference {}

  /// The archive of this name, else the one whose id begins like this.
  record Named(ArchiveName name) implements ArchiveReference {
    private static final String ID = "[0-9a-fA-F]{4,64}";

    /// Whether it can be the beginning of an id: at least four hexadecimal digits.
    public boolean mayBeId() {
      return name.value().matches(ID);
    }

    /// Those of a repository's archives that are meant. A name that fits wins over an id.
    public List<Archive> among(List<Archive> archives) {
      var named =
          archives.stream().filter(archive -> archive.name().value().equals(name.value())).toList();
      if (!named.isEmpty() || !mayBeId()) {
        return named;
      }
      var start = name.value().toLowerCase(Locale.ROOT);
      return archives.stream().filter(archive -> archive.id().startsWith(start)).toList();
    }
  }

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
