package io.borgmaticshell.application.restore;

import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.restore.RestoreSelector;
import java.util.List;

/// Asks for databases of one archive to be brought back.
///
/// @param selectors each picks dumps of its own; at least one
/// @param forceUnproven load also dumps that are known to be broken
/// @param dryRun find out what would be restored, touch nothing
public record RestoreRequest(
    RepositoryAccess access,
    ArchiveReference archive,
    List<RestoreSelector> selectors,
    boolean forceUnproven,
    boolean dryRun) {
  public RestoreRequest {
    selectors = List.copyOf(selectors);
  }
}
