package io.borgmaticshell.application.port;

import io.borgmaticshell.application.task.CheckRequest;
import io.borgmaticshell.application.task.SpotSample;
import io.borgmaticshell.application.task.StructureCheck;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;

/// Makes the checks of repositories. Every method throws [OperationFailed] ARCHIVE if something is
/// wrong with the repository or it cannot be used.
public interface RepositoryChecks {

  /// What a repository is known by, wherever it moves.
  String repositoryId(RepositoryAccess access);

  /// What the choice of archives that are checked is known by.
  String scope(CheckRequest request);

  /// Checks repository, archives and data, as far as is asked for.
  void check(CheckRequest request, StructureCheck check, TaskOutput output);

  /// Reads the latest archive as if to extract it.
  void extractLatest(CheckRequest request, TaskOutput output);

  /// Compares the latest archive with what is on disk.
  ///
  /// @throws OperationFailed ARCHIVE if they differ more than is tolerated, TOOL_MISSING if there
  ///   is no program to compute hashes with
  void compareLatest(CheckRequest request, SpotSample sample);
}
