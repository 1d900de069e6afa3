package io.borgmaticshell.adapters.borg;

import io.borgmaticshell.adapters.borg.program.BorgFailure;
import io.borgmaticshell.adapters.borg.program.BorgJson;
import io.borgmaticshell.adapters.borg.program.BorgLog;
import io.borgmaticshell.adapters.borg.program.BorgProgram;
import io.borgmaticshell.application.hook.inspection.ContentScan;
import io.borgmaticshell.application.port.ArchiveRepository;
import io.borgmaticshell.application.port.Extraction;
import io.borgmaticshell.application.port.database.DumpReader;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.archive.ListedDump;
import io.borgmaticshell.domain.archive.RepositoryDraft;
import io.borgmaticshell.domain.archive.RepositoryDraft.Detail;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.configuration.RunOptions;
import io.borgmaticshell.domain.dump.DumpHead;
import io.borgmaticshell.domain.dump.DumpRoots;
import io.borgmaticshell.domain.dump.DumpShape;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.restore.SafetyRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Repositories as Borg sees them.
public final class BorgArchiveRepository implements ArchiveRepository, DumpReader {
  private static final int BUFFER = 64 * 1024;

  private final BorgProgram borg;
  private final ProgressListener progress;
  private final BorgArchives archives;

  public BorgArchiveRepository(BorgProgram borg, ProgressListener progress) {
    this.borg = borg;
    this.progress = progress;
    this.archives = new BorgArchives(borg, progress);
  }

  @Override
  public boolean create(RepositoryAccess access, RepositoryDraft draft) {
    borg.version(access);
    var info =
        borg.attempt(
            borg.command(access, borg.commands(access).repositoryInfo()),
            BorgArchiveRepository::text);
    if (!BorgProgram.isError(info.exit())) {
      checkEncryption(access, draft, info.output());
      return false;
    }
    if (!BorgFailure.saysThereIsNoRepository(info.exit())) {
      throw BorgFailure.of(access, info.exit());
    }
    var words = borg.commands(access).createRepository(draft);
    var exit =
        borg.runTelling(
            borg.command(access, words),
            line -> progress.on(new ProgressEvent.Noted(BorgLog.parse(line).message().strip())));
    borg.judge(access, exit);
    return true;
  }

  private static void checkEncryption(
      RepositoryAccess access, RepositoryDraft wanted, String json) {
    requireSame(access, "encryption", wanted.encryption(), BorgJson.encryption(json));
    var hash = BorgJson.idHash(json);
    wanted
        .detail(Detail.ID_HASH)
        .ifPresent(asked -> requireSame(access, "id hash", asked, hash.orElse(asked)));
  }

  private static void requireSame(
      RepositoryAccess access, String what, String wanted, String found) {
    if (!wanted.equals(found)) {
      throw OperationFailed.because(
          Problem.Kind.ARCHIVE,
          "Repository %s exists already, with %s %s instead of %s."
              .formatted(access.repository().display(), what, found, wanted),
          "Choose another path, or use the repository as it is.");
    }
  }

  @Override
  public List<Archive> archives(RepositoryAccess access) {
    return archives.ofConfiguration(access, borg.commands(access).listArchives());
  }

  @Override
  public ArchiveName resolve(RepositoryAccess access, ArchiveReference reference) {
    return archives.resolve(access, reference);
  }

  @Override
  public void extract(RepositoryAccess access, ArchiveName archive, Extraction extraction) {
    new BorgExtraction(access, archive, extraction, progress).run(borg);
  }

  @Override
  public List<String> configurationFiles(RepositoryAccess access, ArchiveName archive) {
    var manifests = index(access, archive).bootstraps();
    var roots = ArchiveIndex.bootstrapped(manifests.keySet());
    return roots(access).likeliest(roots, Set.of()).stream()
        .map(root -> ManifestJson.parseBootstrap(root, manifests.get(ArchiveIndex.bootstrap(root))))
        .filter(files -> !files.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  @Override
  public List<Archive> safetyCopies(RepositoryAccess access) {
    return archives.named(access, SafetyArchives.GLOB).stream()
        .sorted(Comparator.comparing(archive -> archive.name().value()))
        .toList();
  }

  @Override
  public Optional<SafetyRecord> safetyRecord(RepositoryAccess access, ArchiveName archive) {
    var path = "borgmatic/" + SafetyJson.DIRECTORY + "/" + SafetyJson.FILE;
    var words = borg.commands(access).extract(archive, path);
    var finished = borg.attempt(borg.command(access, words), BorgArchiveRepository::text);
    if (BorgProgram.isError(finished.exit()) && !BorgFailure.saysNothingMatched(finished.exit())) {
      throw BorgFailure.of(access, finished.exit());
    }
    return Optional.of(finished.output())
        .filter(text -> !text.isBlank())
        .map(text -> SafetyJson.parse(archive, text));
  }

  @Override
  public List<StoredDump> dumps(RepositoryAccess access, ArchiveName archive) {
    return new DumpDirectory(index(access, archive), roots(access), progress).content().dumps();
  }

  @Override
  public List<ListedDump> outline(RepositoryAccess access, ArchiveName archive) {
    var content = new DumpDirectory(index(access, archive), roots(access), progress).content();
    return DumpListing.withoutAsking(content);
  }

  @Override
  public List<ListedDump> listing(RepositoryAccess access, ArchiveName archive) {
    var index = index(access, archive);
    return new DumpListing(index).of(new DumpDirectory(index, roots(access), progress).content());
  }

  private ArchiveIndex index(RepositoryAccess access, ArchiveName archive) {
    return new ArchiveIndex(borg, access, archive, roots(access).sourceDirectory());
  }

  private DumpRoots roots(RepositoryAccess access) {
    return DumpRoots.of(access.options().nonEmptyText(RunOptions.SOURCE_DIRECTORY), borg.home());
  }

  @Override
  public DumpHead head(RepositoryAccess access, StoredDump dump) {
    return dump.shape() == DumpShape.DIRECTORY
        ? DumpHead.NONE
        : borg.begin(
            borg.command(access, borg.commands(access).extract(dump.archive(), dump.path())),
            output -> DumpHead.of(output.readNBytes(DumpHead.BYTES)));
  }

  @Override
  public void read(RepositoryAccess access, StoredDump dump, ContentScan scan) {
    borg.begin(
        borg.command(access, borg.commands(access).extract(dump.archive(), dump.path())),
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
