package io.borgmaticshell.application.repository;

import io.borgmaticshell.application.port.ArchiveRepository;
import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.util.List;

/// Shows which archives a repository holds.
public final class ListArchives {
  private final ArchiveRepository repository;

  public ListArchives(ArchiveRepository repository) {
    this.repository = repository;
  }

  /// All archives, oldest first.
  ///
  /// @throws OperationFailed as [ArchiveRepository] says
  public List<Archive> run(RepositoryAccess access) {
    return repository.archives(access);
  }
}
