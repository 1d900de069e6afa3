package io.borgmaticshell.application.port;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/// What to take out of an archive, and where to put it.
///
/// @param paths in the archive, each with all that is below it, or patterns in the repository
///   program's own notation; none means everything
/// @param destination a directory that exists
/// @param strippedComponents how many leading directories are left out; empty: those above each
///   path
/// @param progress whether to tell now and then how far it is
/// @param dryRun find out whether it would work, write nothing
public record Extraction(
    List<String> paths,
    Path destination,
    OptionalInt strippedComponents,
    boolean progress,
    boolean dryRun) {
  public Extraction {
    paths = List.copyOf(paths);
  }

  /// The same, of other paths.
  public Extraction of(List<String> otherPaths) {
    return new Extraction(otherPaths, destination, strippedComponents, progress, dryRun);
  }

  /// The same, of other paths and with other directories left out.
  public Extraction of(List<String> otherPaths, int stripped) {
    return new Extraction(otherPaths, destination, OptionalInt.of(stripped), progress, dryRun);
  }
}
