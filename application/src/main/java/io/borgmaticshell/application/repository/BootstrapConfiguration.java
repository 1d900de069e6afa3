package io.borgmaticshell.application.repository;

import io.borgmaticshell.application.port.ArchiveRepository;
import io.borgmaticshell.application.port.Extraction;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;

/// Brings the configuration files back that an archive was made with, for those who lost theirs.
public final class BootstrapConfiguration {
  private final ArchiveRepository repository;

  public BootstrapConfiguration(ArchiveRepository repository) {
    this.repository = repository;
  }

  /// What was brought back.
  ///
  /// @param files where they were when the archive was made, absolute
  public record Report(ArchiveName archive, List<String> files) {
    public Report {
      files = List.copyOf(files);
    }
  }

  /// Writes them below the destination, over those that are there.
  ///
  /// @param where to write to; of which paths is found out
  /// @throws OperationFailed ARCHIVE if the archive does not say which files they were, and as
  ///   [ArchiveRepository#resolve] and [ArchiveRepository#extract] do
  public Report run(RepositoryAccess access, ArchiveReference reference, Extraction where) {
    var archive = repository.resolve(access, reference);
    var files = repository.configurationFiles(access, archive);
    if (files.isEmpty()) {
      throw OperationFailed.because(
          Problem.Kind.ARCHIVE,
          "Archive %s does not say with which configuration files it was made.".formatted(archive),
          "It is older than borgmatic 1.7.15, or was made with `store_config_files: false`; try"
              + " another --archive.");
    }
    var paths = files.stream().map(file -> file.replaceFirst("^/+", "")).toList();
    new ExtractFiles(repository).write(access, archive, where.of(paths));
    return new Report(archive, files);
  }
}
