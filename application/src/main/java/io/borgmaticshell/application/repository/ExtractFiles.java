package io.borgmaticshell.application.repository;

import io.borgmaticshell.application.port.ArchiveRepository;
import io.borgmaticshell.application.port.Extraction;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Takes files out of an archive, for those who restore by hand.
public final class ExtractFiles {
  private final ArchiveRepository repository;

  public ExtractFiles(ArchiveRepository repository) {
    this.repository = repository;
  }

  /// Writes them to the destination.
  ///
  /// @return the archive they came from
  /// @throws OperationFailed as [ArchiveRepository#extract] does
  public ArchiveName run(
      RepositoryAccess access, ArchiveReference reference, Extraction extraction) {
    var archive = repository.resolve(access, reference);
    write(access, archive, extraction);
    return archive;
  }

  void write(RepositoryAccess access, ArchiveName archive, Extraction extraction) {
    if (extraction.strippedComponents().isPresent()) {
      repository.extract(access, archive, extraction);
    } else {
      byDepth(extraction.paths())
          .forEach(
              (depth, paths) -> repository.extract(access, archive, extraction.of(paths, depth)));
    }
  }

  private static Map<Integer, List<String>> byDepth(List<String> paths) {
    return paths.stream()
        .collect(
            Collectors.groupingBy(
                ExtractFiles::directoriesAbove, LinkedHashMap::new, Collectors.toList()));
  }

  private static int directoriesAbove(String path) {
    var components =
        Arrays.stream(path.split("/")).filter(component -> !component.isEmpty()).count();
    return Math.max(0, (int) components - 1);
  }
}
