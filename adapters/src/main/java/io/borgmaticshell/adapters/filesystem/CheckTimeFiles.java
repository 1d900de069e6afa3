package io.borgmaticshell.adapters.filesystem;

import io.borgmaticshell.application.port.CheckTimes;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import io.borgmaticshell.domain.runtime.StateDirectoryProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Keeps an empty file for each check, whose time of modification is the time of the check, in
/// `borgmatic/checks/REPOSITORY ID` below the state directory, as the original does.
public final class CheckTimeFiles implements CheckTimes {
  private final Map<String, String> environment;
  private final ProgressListener progress;
  private final InstantSource clock;

  public CheckTimeFiles(
      Map<String, String> environment, ProgressListener progress, InstantSource clock) {
    this.environment = Map.copyOf(environment);
    this.progress = progress;
    this.clock = clock;
  }

  @Override
  public Optional<Instant> last(RepositoryAccess access, String repositoryId, String check) {
    try {
      var file = file(access, repositoryId, check);
      return Optional.of(Files.getLastModifiedTime(file).toInstant());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void add(RepositoryAccess access, String repositoryId, String check) {
    var file = file(access, repositoryId, check);
    try {
      Files.createDirectories(
          file.getParent(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      if (!Files.exists(file)) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    } catch (IOException | UnsupportedOperationException e) {
      progress.on(
          new ProgressEvent.Warned(
              "It cannot be remembered that the check was made, %s: it will be made again."
                  .formatted(e.getMessage())));
    }
  }

  private Path file(RepositoryAccess access, String repositoryId, String check) {
    var configured = access.options().nonEmptyText(RepositoryOptions.USER_STATE_DIRECTORY);
    return Path.of(StateDirectoryProbe.probe(configured, environment))
        .resolve("borgmatic/checks")
        .resolve(repositoryId)
        .resolve(check);
  }
}
