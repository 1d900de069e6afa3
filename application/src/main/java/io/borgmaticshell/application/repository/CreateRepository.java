package io.borgmaticshell.application.repository;

import io.borgmaticshell.application.port.ArchiveRepository;
import io.borgmaticshell.domain.archive.RepositoryDraft;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;

/// Creates a repository.
public final class CreateRepository {
  private final ArchiveRepository repository;

  public CreateRepository(ArchiveRepository repository) {
    this.repository = repository;
  }

  /// Creates it unless it exists already.
  ///
  /// @return whether it was created just now
  /// @throws OperationFailed as [ArchiveRepository] says
  public boolean run(RepositoryAccess access, RepositoryDraft draft) {
    return repository.create(access, draft);
  }
}
