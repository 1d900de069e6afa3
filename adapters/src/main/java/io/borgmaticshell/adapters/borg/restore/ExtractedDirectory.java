package io.borgmaticshell.adapters.borg.restore;

import io.borgmaticshell.adapters.borg.program.BorgFailure;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A dump of several files on its way from the archive into its database. It is extracted as a
/// whole before the client sees any of it.
final class ExtractedDirectory {
  private final RepositoryAccess access;
  private final StoredDump dump;
  private final RestoreRun.Surroundings surroundings;

  ExtractedDirectory(
      RepositoryAccess access, StoredDump dump, RestoreRun.Surroundings surroundings) {
    this.access = access;
    this.dump = dump;
    this.surroundings = surroundings;
  }

  /// Extracts the files.
  ///
  /// @return the directory that holds them
  Path extract() throws IOException {
    var files = extractAll();
    if (!Files.isDirectory(files) || FileTree.size(files) == 0) {
      throw OperationFailed.because(
          Problem.Kind.ARCHIVE,
          "%s was not restored: archive %s holds no files of its dump."
              .formatted(dump.id().display(), dump.archive()),
          RestoreRun.UNCHANGED + " Choose an earlier archive: 'borgmatic repo-list' shows them.");
    }
    return files;
  }

  private Path extractAll() throws IOException {
    var place = Files.createDirectory(surroundings.workspace().unarchived().resolve("extracted"));
    var words = surroundings.borg().commands(access).extractFiles(dump.archive(), dump.path());
    var borg = surroundings.borg().command(access, words).in(Optional.of(place.toString()));
    var exit =
        surroundings
            .group()
            .run(borg, surroundings.borg().listener(), output -> output.readAllBytes())
            .exit();
    // Even a warning is an error: it means that something is missing.
    if (!exit.isSuccess()) {
      var problem = BorgFailure.of(access, exit).problem();
      throw OperationFailed.because(
          problem.kind(),
          "%s was not restored: %s".formatted(dump.id().display(), problem.what()),
          RestoreRun.UNCHANGED + " " + problem.advice());
    }
    return place.resolve(dump.path());
  }
}
