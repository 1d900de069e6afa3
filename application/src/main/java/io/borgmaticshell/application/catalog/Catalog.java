package io.borgmaticshell.application.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Keeps what is known of repositories from one run of the program to the next. It is a
/// convenience: what cannot be read counts as unknown, and what cannot be kept is forgotten.
public interface Catalog {

  /// The archives of a repository; empty if nobody has asked it yet.
  ///
  /// @param location of the repository, as configured
  Optional<ArchiveList> archives(String location);

  /// The dumps in one archive; empty if nobody has looked into it yet.
  ///
  /// @param archive the repository program's own identity of the archive
  Optional<List<CatalogedDump>> dumps(String location, String archive);

  /// Keeps a list of archives in place of the one before.
  void keep(String location, ArchiveList archives);

  /// Keeps the dumps of one archive.
  void keepDumps(String location, String archive, List<CatalogedDump> dumps);

  /// Forgets the dumps of all archives but some.
  ///
  /// @param archives the identities of those that are left
  void retain(String location, Collection<String> archives);
}
