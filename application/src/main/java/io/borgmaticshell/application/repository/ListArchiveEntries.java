package io.borgmaticshell.application.repository;

import io.borgmaticshell.application.port.ArchiveRepository;
import io.borgmaticshell.domain.archive.ArchiveEntry;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.util.function.Consumer;

/// Shows what an archive holds.
public final class ListArchiveEntries {
  private final ArchiveRepository repository;

  public ListArchiveEntries(ArchiveRepository repository) {
    this.repository = repository;
  }

  /// Hands over each entry in the order of the archive.
  ///
  /// @throws OperationFailed as [ArchiveRepository] says
  public void run(RepositoryAccess access, ArchiveReference archive, Consumer<ArchiveEntry> sink) {
    repository.entries(access, repository.resolve(access, archive), sink);
  }
}
