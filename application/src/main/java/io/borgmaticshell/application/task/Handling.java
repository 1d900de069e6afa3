package io.borgmaticshell.application.task;

import io.borgmaticshell.domain.archive.ArchiveReference;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Making something else of archives: files, views, comparisons, other archives.
public sealed interface Handling extends RepositoryTask {
  /// What stands for standard output where a file is expected.
  String STANDARD_OUTPUT = "-";

  /// Writes an archive to a tar file.
  ///
  /// @param destination the file, or [#STANDARD_OUTPUT]
  /// @param filter a program to send the stream through
  /// @param stripped how many leading directories to leave out
  record ExportTar(
      ArchiveReference archive,
      List<String> paths,
      String destination,
      Optional<String> filter,
      Optional<String> stripped,
      Set<Manner> manners)
      implements Handling {
    public ExportTar {
      paths = List.copyOf(paths);
      manners = Set.copyOf(manners);
    }

    public boolean toStandardOutput() {
      return destination.equals(STANDARD_OUTPUT);
    }
  }

  /// Tells what changed from one archive to another.
  ///
  /// @param sortBy in the repository program's own notation
  record Compare(
      ArchiveReference first, ArchiveReference second, Optional<String> sortBy, Set<Manner> manners)
      implements Handling {
    public Compare {
      manners = Set.copyOf(manners);
    }
  }

  /// Lets an archive, or all, be looked into as a file system.
  ///
  /// @param options of the mount, separated by commas
  record Mount(
      ArchiveFilter which,
      String mountPoint,
      List<String> paths,
      Optional<String> options,
      Set<Manner> manners)
      implements Handling {
    public Mount {
      paths = List.copyOf(paths);
      manners = Set.copyOf(manners);
    }
  }

  /// Ends that.
  record Unmount(String mountPoint) implements Handling {}

  /// Writes archives anew, as the configuration says today.
  ///
  /// @param target what the new archive is called; by default it takes the place of the old one
  record Recreate(
      ArchiveFilter which,
      Optional<String> target,
      Optional<String> comment,
      Optional<String> timestamp,
      Set<Manner> manners)
      implements Handling {
    public Recreate {
      manners = Set.copyOf(manners);
    }
  }

  /// Copies archives from another repository.
  ///
  /// @param source the location of the other repository
  /// @param upgrader what converts them, in the repository program's own words
  record Transfer(
      String source, ArchiveFilter which, Optional<String> upgrader, Set<Manner> manners)
      implements Handling {
    public Transfer {
      manners = Set.copyOf(manners);
    }
  }
}
