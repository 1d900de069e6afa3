package io.borgmaticshell.adapters.borg;

import io.borgmaticshell.application.hook.inspection.ContentScan;
import io.borgmaticshell.application.port.ArchiveRepository;
import io.borgmaticshell.application.port.DumpReader;
import io.borgmaticshell.application.port.ProgressEvent;
import io.borgmaticshell.application.port.ProgressListener;
import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.ArchiveEntry;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.archive.ListedDump;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.dump.DumpHead;
import io.borgmaticshell.domain.dump.DumpShape;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.restore.SafetyRecord;
import io.borgmaticshell.domain.time.ElapsedTime;
import io.borgmaticshell.domain.time.PointInTime;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Repositories as Borg sees them.
public final class BorgArchiveRepository implements ArchiveRepository, DumpReader {
  private static final int BUFFER = 64 * 1024;

  private final BorgProgram borg;
  private final ProgressListener progress;

  public BorgArchiveRepository(BorgProgram borg, ProgressListener progress) {
    this.borg = borg;
    this.progress = progress;
  }

  @Override
  public boolean create(RepositoryAccess access, String encryption) {
    borg.version(access);
    var info =
        borg.attempt(
            borg.command(access, BorgCommands.repositoryInfo(access)), BorgArchiveRepository::text);
    if (!BorgProgram.isError(info.exit())) {
      checkEncryption(access, encryption, BorgJson.encryption(info.output()));
      return false;
    }
    if (!BorgFailure.saysThereIsNoRepository(info.exit())) {
      throw BorgFailure.of(access, info.exit());
    }
    var words = BorgCommands.createRepository(access, encryption);
    var exit =
        borg.runTelling(
            borg.command(access, words),
            line -> progress.on(new ProgressEvent.Noted(BorgLog.parse(line).message().strip())));
    if (BorgProgram.isError(exit)) {
      throw BorgFailure.of(access, exit);
    }
    return true;
  }

  private static void checkEncryption(RepositoryAccess access, String wanted, String found) {
    if (!wanted.equals(found)) {
      throw OperationFailed.because(
          Problem.Kind.ARCHIVE,
          "Repository %s exists already, with encryption %s instead of %s."
              .formatted(access.repository().display(), found, wanted),
          "Choose another path, or use the repository as it is.");
    }
  }

  @Override
  public List<Archive> archives(RepositoryAccess access) {
    borg.version(access);
    return list(access, BorgCommands.listArchives(access));
  }

  private List<Archive> list(RepositoryAccess access, List<String> words) {
    var glob = BorgCommands.archiveGlob(access);
    // Borg 1 prints local times, and one hour of the year comes twice. Times in a configured
    // pattern, though, are local ones.
    var zone = glob.contains("{now") ? ZoneId.systemDefault() : ZoneOffset.UTC;
    var command = borg.command(access, words);
    var told = zone.equals(ZoneOffset.UTC) ? command.withVariable("TZ", "UTC") : command;
    var archives = BorgJson.archives(borg.run(access, told, BorgArchiveRepository::text), zone);
    if (archives.isEmpty() && !glob.equals("*")) {
      progress.on(
          new ProgressEvent.Noted(
              "No archive of %s matches %s. Set 'match_archives' to see others."
                  .formatted(access.repository().display(), glob)));
    }
    return archives;
  }

  @Override
  public ArchiveName resolve(RepositoryAccess access, ArchiveReference reference) {
    borg.version(access);
    return switch (reference) {
      case ArchiveReference.Named(var name) -> name;
      case ArchiveReference.Latest() ->
          list(access, BorgCommands.latestArchive(access)).stream()
              .reduce((earlier, later) -> later)
              .orElseThrow(() -> noArchive(access))
              .name();
      case ArchiveReference.At at -> madeBy(access, at);
    };
  }

  private ArchiveName madeBy(RepositoryAccess access, ArchiveReference.At at) {
    var archives =
        list(access, BorgCommands.listArchives(access)).stream()
            .filter(archive -> !SafetyArchives.isSafetyCopy(archive))
            .toList();
    var chosen = at.choose(archives).orElseThrow(() -> noneBefore(access, at, archives));
    progress.on(new ProgressEvent.ArchiveChosen(chosen, at.moment()));
    return chosen.name();
  }

  private static OperationFailed noneBefore(
      RepositoryAccess access, ArchiveReference.At at, List<Archive> later) {
    if (later.isEmpty()) {
      return noArchive(access);
    }
    var oldest = Collections.min(later, Comparator.comparing(Archive::start));
    return OperationFailed.because(
        Problem.Kind.SELECTION,
        "Repository %s has no archive from %s or before."
            .formatted(access.repository().display(), PointInTime.text(at.moment())),
        "The oldest is %s, made %s later. 'borgmatic repo-list' shows all."
            .formatted(
                oldest.name(),
                ElapsedTime.text(Duration.between(at.moment().toInstant(), oldest.start()))));
  }

  private static OperationFailed noArchive(RepositoryAccess access) {
    return OperationFailed.because(
        Problem.Kind.ARCHIVE,
        "Repository %s has no archive named like %s."
            .formatted(access.repository().display(), BorgCommands.archiveGlob(access)),
        "Make one with 'borgmatic create', or set 'match_archives' if they are named differently.");
  }

  @Override
  public void entries(RepositoryAccess access, ArchiveName archive, Consumer<ArchiveEntry> sink) {
    var words = BorgCommands.listEntries(access, archive, List.of());
    borg.run(access, borg.command(access, words), output -> handOver(output, sink));
  }

  private static int handOver(InputStream output, Consumer<ArchiveEntry> sink) throws IOException {
    var count = 0;
    var lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      sink.accept(BorgJson.entry(line));
      count++;
    }
    return count;
  }

  @Override
  public List<Archive> safetyCopies(RepositoryAccess access) {
    borg.version(access);
    var words = BorgCommands.listArchives(access, SafetyArchives.GLOB);
    var command = borg.command(access, words).withVariable("TZ", "UTC");
    var found =
        BorgJson.archives(borg.run(access, command, BorgArchiveRepository::text), ZoneOffset.UTC);
    return found.stream().sorted(Comparator.comparing(archive -> archive.name().value())).toList();
  }

  @Override
  public Optional<SafetyRecord> safetyRecord(RepositoryAccess access, ArchiveName archive) {
    var path = "borgmatic/" + SafetyJson.DIRECTORY + "/" + SafetyJson.FILE;
    var words = BorgCommands.extract(access, archive, path);
    var finished = borg.attempt(borg.command(access, words), BorgArchiveRepository::text);
    if (BorgProgram.isError(finished.exit())) {
      throw BorgFailure.of(access, finished.exit());
    }
    // A path that is not there is a warning to Borg.
    return Optional.of(finished.output())
        .filter(text -> !text.isBlank())
        .map(text -> SafetyJson.parse(archive, text));
  }

  @Override
  public List<StoredDump> dumps(RepositoryAccess access, ArchiveName archive) {
    return new DumpDirectory(borg).of(access, archive).dumps();
  }

  @Override
  public List<ListedDump> listing(RepositoryAccess access, ArchiveName archive) {
    return new DumpListing(borg).of(access, archive);
  }

  @Override
  public DumpHead head(RepositoryAccess access, StoredDump dump) {
    return dump.shape() == DumpShape.DIRECTORY
        ? DumpHead.NONE
        : borg.begin(
            borg.command(access, BorgCommands.extract(access, dump.archive(), dump.path())),
            output -> DumpHead.of(output.readNBytes(DumpHead.BYTES)));
  }

  @Override
  public void read(RepositoryAccess access, StoredDump dump, ContentScan scan) {
    borg.begin(
        borg.command(access, BorgCommands.extract(access, dump.archive(), dump.path())),
        output -> {
          var buffer = new byte[BUFFER];
          var wanted = true;
          for (var length = output.read(buffer); wanted && length >= 0; ) {
            wanted = scan.accept(buffer, 0, length);
            length = wanted ? output.read(buffer) : length;
          }
          return wanted;
        });
  }

  private static String text(InputStream output) throws IOException {
    return new String(output.readAllBytes(), StandardCharsets.UTF_8);
  }
}
