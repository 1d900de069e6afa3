package io.borgmaticshell.application.task;

import io.borgmaticshell.domain.archive.ArchiveReference;
import java.util.Optional;
import java.util.Set;

/// Looking at a repository; changes nothing.
public sealed interface Inspection extends RepositoryTask {
  /// What is known about the repository as a whole.
  record ShowRepository(Set<Manner> manners) implements Inspection {
    public ShowRepository {
      manners = Set.copyOf(manners);
    }
  }

  /// What is known about archives; those of the configuration unless others are named.
  record ShowArchives(ArchiveFilter which, Set<Manner> manners) implements Inspection {
    public ShowArchives {
      manners = Set.copyOf(manners);
    }
  }

  /// Which archives there are; those of the configuration unless others are named.
  ///
  /// @param format what a line looks like, in the repository program's own notation
  record ListArchives(ArchiveFilter which, Optional<String> format, Set<Manner> manners)
      implements Inspection {
    public ListArchives {
      manners = Set.copyOf(manners);
    }
  }

  /// Which files an archive holds.
  ///
  /// @param format what a line looks like, in the repository program's own notation
  record ListFiles(
      ArchiveReference archive, FileChoice files, Optional<String> format, Set<Manner> manners)
      implements Inspection {
    public ListFiles {
      manners = Set.copyOf(manners);
    }
  }

  /// Which archives hold certain files.
  ///
  /// @param format what a line looks like, in the repository program's own notation
  record FindFiles(
      ArchiveFilter which, FileChoice files, Optional<String> format, Set<Manner> manners)
      implements Inspection {
    public FindFiles {
      manners = Set.copyOf(manners);
    }
  }
}
