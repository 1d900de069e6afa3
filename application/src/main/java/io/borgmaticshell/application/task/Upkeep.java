package io.borgmaticshell.application.task;

import java.util.Optional;
import java.util.Set;

/// Removing what is not needed any longer.
public sealed interface Upkeep extends RepositoryTask {
  /// Removes the archives that the retention rules do not keep.
  ///
  /// @param pattern which archives the rules are about; those of the configuration by default
  /// @param from only archives older than that, in the repository program's own notation
  record Prune(Optional<String> pattern, Optional<String> from, Set<Manner> manners)
      implements Upkeep {
    public Prune {
      manners = Set.copyOf(manners);
    }
  }

  /// Frees the space of what was removed.
  ///
  /// @param threshold how many percent of a segment must be free; as configured by default
  record Compact(Optional<String> threshold, Set<Manner> manners) implements Upkeep {
    public Compact {
      manners = Set.copyOf(manners);
    }
  }

  /// Removes archives. A filter that says nothing means the whole repository.
  ///
  /// @param checkpointInterval seconds between checkpoints
  record DeleteArchives(
      ArchiveFilter which, Optional<String> checkpointInterval, Set<Manner> manners)
      implements Upkeep {
    public DeleteArchives {
      manners = Set.copyOf(manners);
    }
  }

  /// Removes the repository with all its archives.
  record DeleteRepository(Set<Manner> manners) implements Upkeep {
    public DeleteRepository {
      manners = Set.copyOf(manners);
    }
  }

  /// Removes locks that a program which has ended left behind.
  record BreakLock() implements Upkeep {}
}
