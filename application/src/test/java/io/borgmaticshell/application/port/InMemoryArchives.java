package io.borgmaticshell.application.port;

import io.borgmaticshell.application.hook.DumpRecipe;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.archive.ListedDump;
import io.borgmaticshell.domain.archive.RepositoryDraft;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.dump.ArchivePath;
import io.borgmaticshell.domain.dump.DumpHead;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.restore.SafetyRecord;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// Repositories that live as long as a test: the repository port and the transfer port in one. A
/// repository must be created before it is used, as with the real ones.
public final class InMemoryArchives implements ArchiveRepository, DumpTransfer {
  private final Map<String, List<Archive>> repositories = new LinkedHashMap<>();
  private final Map<ArchiveName, List<StoredDump>> dumps = new LinkedHashMap<>();
  private final List<Extraction> extracted = new ArrayList<>();
  private final List<StoredDump> restored = new ArrayList<>();
  private final List<Archive> safetyCopies = new ArrayList<>();
  private final Map<ArchiveName, SafetyRecord> safetyRecords = new LinkedHashMap<>();
  private final Map<ArchiveName, List<String>> configurationFiles = new LinkedHashMap<>();
  private final List<ArchiveDraft> rehearsed = new ArrayList<>();

  /// The dumps that were fed back to their databases, in order.
  public List<StoredDump> restored() {
    return List.copyOf(restored);
  }

  /// The drafts that were only gone through.
  public List<ArchiveDraft> rehearsed() {
    return List.copyOf(rehearsed);
  }

  @Override
  public boolean create(RepositoryAccess access, RepositoryDraft draft) {
    return repositories.putIfAbsent(access.repository().location(), new ArrayList<>()) == null;
  }

  @Override
  public List<Archive> archives(RepositoryAccess access) {
    return List.copyOf(content(access));
  }

  @Override
  public ArchiveName resolve(RepositoryAccess access, ArchiveReference reference) {
    var names = content(access).stream().map(Archive::name).toList();
    return switch (reference) {
      case ArchiveReference.Latest() when !names.isEmpty() -> names.getLast();
      case ArchiveReference.LatestOfAll() when !names.isEmpty() -> names.getLast();
      case ArchiveReference.Named(var name)
          when names.contains(name) || safetyRecords.containsKey(name) ->
          name;
      case ArchiveReference.At at ->
          at.choose(content(access)).map(Archive::name).orElseThrow(() -> missing("Too early."));
      case ArchiveReference.Latest() -> throw missing("There is no archive yet.");
      case ArchiveReference.LatestOfAll() -> throw missing("There is no archive yet.");
      case ArchiveReference.Named(var name) ->
          throw missing("There is no archive %s.".formatted(name));
    };
  }

  @Override
  public void extract(RepositoryAccess access, ArchiveName archive, Extraction extraction) {
    extracted.add(extraction);
  }

  @Override
  public List<String> configurationFiles(RepositoryAccess access, ArchiveName archive) {
    return configurationFiles.getOrDefault(archive, List.of());
  }

  /// What was written to directories, in order.
  public List<Extraction> extracted() {
    return List.copyOf(extracted);
  }

  @Override
  public List<StoredDump> dumps(RepositoryAccess access, ArchiveName archive) {
    return dumps.getOrDefault(archive, List.of());
  }

  @Override
  public List<Archive> safetyCopies(RepositoryAccess access) {
    content(access);
    return List.copyOf(safetyCopies);
  }

  @Override
  public Optional<SafetyRecord> safetyRecord(RepositoryAccess access, ArchiveName archive) {
    return Optional.ofNullable(safetyRecords.get(archive));
  }

  @Override
  public boolean hasSource(RepositoryAccess access, DumpRecipe recipe) {
    return true;
  }

  @Override
  public List<ListedDump> outline(RepositoryAccess access, ArchiveName archive) {
    return listing(access, archive);
  }

  @Override
  public List<ListedDump> listing(RepositoryAccess access, ArchiveName archive) {
    return dumps(access, archive).stream()
        .map(dump -> new ListedDump(dump, OptionalLong.of(5), ListedDump.Proof.PROVEN))
        .toList();
  }

  @Override
  public Archive store(ArchiveDraft draft, BackupCourse course) {
    var archives = draft.safety().isPresent() ? safetyCopies : content(draft.access());
    var start = LocalDateTime.of(2026, 11, 23, 20, 21, 38).plusMinutes(archives.size());
    var name = new ArchiveName((draft.safety().isPresent() ? "before-restore-" : "host-") + start);
    var archive =
        new Archive(
            name,
            "%064x".formatted(archives.size() + 1),
            start.atZone(ZoneId.systemDefault()).toInstant());
    archives.add(archive);
    configurationFiles.put(name, draft.configurationFiles());
    draft.safety().ifPresent(safety -> safetyRecords.put(name, safety));
    dumps.put(
        name,
        draft.dumps().stream()
            .map(dump -> new StoredDump(name, dump.id(), "borgmatic/" + ArchivePath.of(dump.id())))
            .toList());
    return archive;
  }

  @Override
  public void rehearse(ArchiveDraft draft, BackupCourse course) {
    rehearsed.add(draft);
  }

  @Override
  public DumpHead head(RepositoryAccess access, StoredDump dump) {
    return DumpHead.NONE;
  }

  @Override
  public void restore(
      RepositoryAccess access, StoredDump dump, Function<DumpHead, RestoreRecipe> recipe) {
    var _ = recipe.apply(head(access, dump));
    restored.add(dump);
  }

  private List<Archive> content(RepositoryAccess access) {
    var location = access.repository().location();
    if (!repositories.containsKey(location)) {
      throw missing("Repository %s does not exist.".formatted(access.repository().display()));
    }
    return repositories.getOrDefault(location, List.of());
  }

  private static OperationFailed missing(String what) {
    return OperationFailed.because(
        Problem.Kind.ARCHIVE, what, "'borgmatic repo-create' creates one.");
  }
}
