package io.borgmaticshell.adapters.filesystem;

import io.borgmaticshell.application.port.journal.BlankPage;
import io.borgmaticshell.application.port.journal.RestoreJournal;
import io.borgmaticshell.application.port.journal.RestoreNote;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import io.borgmaticshell.domain.runtime.StateDirectoryProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// Keeps a file for each restore that is going on or was cut short, in `borgmatic-shell/restores`
/// below the state directory, readable by its owner only. A file that is locked belongs to a
/// restore that is going on.
public final class FileRestoreJournal implements RestoreJournal {
  // Nobody resumes what is older than so many others.
  private static final int KEPT = 20;
  private static final Comparator<Path> BY_AGE =
      Comparator.comparingLong(file -> file.toFile().lastModified());

  private final Map<String, String> environment;
  private final ProgressListener progress;

  public FileRestoreJournal(Map<String, String> environment, ProgressListener progress) {
    this.environment = Map.copyOf(environment);
    this.progress = progress;
  }

  @Override
  public Page begin(RepositoryAccess access, RestoreNote note) {
    try {
      var directory = directory(access);
      Files.createDirectories(directory, PosixWorkspace.PRIVATE);
      forget(directory, note);
      return JournalFile.create(directory.resolve(UUID.randomUUID() + ".json"), note);
    } catch (IOException | UnsupportedOperationException e) {
      progress.on(
          new ProgressEvent.Warned(
              "If this restore is cut short, it cannot be resumed: %s.".formatted(e.getMessage())));
      return new BlankPage(note);
    }
  }

  @Override
  public Optional<Page> reopen(RepositoryAccess access, Predicate<RestoreNote> fits) {
    var repository = access.repository().location();
    return files(directory(access)).reversed().stream()
        .flatMap(file -> JournalFile.reopen(file).stream())
        .<Page>mapMulti((page, sink) -> {
          if (page.note().repository().equals(repository) && fits.test(page.note())) {
            sink.accept(page);
          } else {
            page.close();
          }
        })
        .findFirst();
  }

  // An unfinished restore of the same kind, and what nobody will ask for any more.
  private static void forget(Path directory, RestoreNote note) {
    var files = files(directory);
    for (var index = 0; index < files.size(); index++) {
      var old = index < files.size() - KEPT;
      JournalFile.reopen(files.get(index))
          .ifPresent(page -> {
            if (old || isSame(page.note(), note)) {
              page.finish();
            } else {
              page.close();
            }
          });
    }
  }

  private static boolean isSame(RestoreNote one, RestoreNote other) {
    return one.repository().equals(other.repository())
        && one.archive().equals(other.archive())
        && one.dumps().equals(other.dumps());
  }

  /// The files there are, oldest first.
  private static List<Path> files(Path directory) {
    var files = new ArrayList<Path>();
    try (var found = Files.newDirectoryStream(directory, "*.json")) {
      found.forEach(files::add);
    } catch (IOException e) {
      // There is none yet, or none that could be read.
    }
    files.sort(BY_AGE);
    return files;
  }

  private Path directory(RepositoryAccess access) {
    var configured = access.options().nonEmptyText(RepositoryOptions.USER_STATE_DIRECTORY);
    return Path.of(
        StateDirectoryProbe.probe(configured, environment), "borgmatic-shell", "restores");
  }
}
