package io.borgmaticshell.application.restore.request;

import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.restore.ConnectionOverrides;
import io.borgmaticshell.domain.restore.RestoreSelector;
import java.util.List;
import java.util.Optional;

/// Asks for databases of one archive to be brought back.
///
/// @param selectors each picks dumps of its own; at least one
public record RestoreRequest(
    RepositoryAccess access,
    ArchiveReference archive,
    List<RestoreSelector> selectors,
    Destination destination,
    Manner manner) {

  public RestoreRequest {
    selectors = List.copyOf(selectors);
  }

  /// The same request, with another destination.
  public RestoreRequest to(Destination other) {
    return new RestoreRequest(access, archive, selectors, other, manner);
  }

  /// The same request, about an archive whose name is known by now.
  public RestoreRequest from(ArchiveName name) {
    return new RestoreRequest(
        access, new ArchiveReference.Named(name), selectors, destination, manner);
  }

  /// Where the databases go.
  ///
  /// @param schemas the only parts of each database that are restored; none means all
  /// @param as another name for the one database that is restored
  /// @param create whether to make databases that do not exist
  public record Destination(
      ConnectionOverrides overrides, List<String> schemas, Optional<String> as, boolean create) {
    /// Where the configuration says, whole databases, under their own names.
    public static final Destination CONFIGURED =
        new Destination(ConnectionOverrides.NONE, List.of(), Optional.empty(), false);

    public Destination {
      schemas = List.copyOf(schemas);
    }
  }

  /// How the work is done.
  ///
  /// @param forceUnproven load also dumps that are known to be broken
  /// @param unprotected load straight into the databases, as the original does, although half of a
  ///   restore that fails may stay
  /// @param dryRun find out what would be restored, touch nothing
  public record Manner(
      boolean forceUnproven, boolean unprotected, boolean dryRun, RestoreCourse course) {
    /// For real, all or nothing where that can be, and whole dumps only.
    public static final Manner USUAL = new Manner(false, false, false, RestoreCourse.USUAL);
  }
}
