package io.borgmaticshell.application.repository;

import io.borgmaticshell.application.port.ArchiveRepository;
import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.NearestWord;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;

/// Finds the one archive that somebody means by a name or the beginning of an id.
public final class ChooseArchive {
  private final ArchiveRepository repository;

  public ChooseArchive(ArchiveRepository repository) {
    this.repository = repository;
  }

  /// Its whole name.
  ///
  /// @throws OperationFailed SELECTION if none or several are meant, and as
  ///   [ArchiveRepository#archives] does
  public ArchiveName run(RepositoryAccess access, ArchiveReference.Named meant) {
    var all = repository.archives(access);
    var found = meant.among(all);
    if (found.size() == 1) {
      return found.getFirst().name();
    }
    throw found.isEmpty()
        ? OperationFailed.because(
            Problem.Kind.SELECTION,
            "%s holds no archive %s."
                .formatted(access.repository().display(), meant.name().value()),
            nearest(meant, all) + "'repo-list' shows what there is.")
        : OperationFailed.because(
            Problem.Kind.SELECTION,
            "%d archives of %s are meant by %s."
                .formatted(found.size(), access.repository().display(), meant.name().value()),
            "Type a whole name, or more of the id.");
  }

  private static String nearest(ArchiveReference.Named meant, List<Archive> all) {
    var names = all.stream().map(archive -> archive.name().value()).toList();
    return NearestWord.of(meant.name().value(), names)
        .map("Did you mean %s? "::formatted)
        .orElse("");
  }
}
