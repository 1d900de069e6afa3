package io.borgmaticshell.adapters.borg.program;

import io.borgmaticshell.application.port.BackupCourse;
import io.borgmaticshell.application.task.Manner;
import io.borgmaticshell.application.task.TaskCourse.Telling;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.RepositoryDraft;
import io.borgmaticshell.domain.archive.RepositoryDraft.Detail;
import io.borgmaticshell.domain.archive.RepositoryDraft.Trait;
import io.borgmaticshell.domain.configuration.ArchiveOptions;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import java.util.ArrayList;
import java.util.List;

/// The words of Borg's command lines, the program left out. Flags stand in the order the original
/// borgmatic gives them in (Borg documentation, "Usage").
public final class BorgCommands {
  private static final String DEFAULT_NAME_FORMAT = "{hostname}-{now:%Y-%m-%dT%H:%M:%S.%f}";

  private final RepositoryAccess access;
  private final BorgGrammar grammar;

  public BorgCommands(RepositoryAccess access, BorgGrammar grammar) {
    this.access = access;
    this.grammar = grammar;
  }

  private BorgWords words(String command) {
    return new BorgWords(access, grammar, command);
  }

  /// Asks about the repository, as JSON.
  public List<String> repositoryInfo() {
    return words(grammar.repositoryInfo)
        .reach()
        .lockWait()
        .add("--log-json", "--json")
        .extra("repo_info")
        .repository();
  }

  /// Makes the repository.
  public List<String> createRepository(RepositoryDraft draft) {
    return words(grammar.createRepository)
        .add("--encryption", draft.encryption())
        .value("--id-hash", draft.detail(Detail.ID_HASH))
        .value("--key-location", draft.detail(Detail.KEY_LOCATION))
        .value("--other-repo", draft.detail(Detail.SOURCE))
        .flag(draft.has(Trait.FROM_OLDER_GENERATION), "--from-borg1")
        .flag(draft.has(Trait.COPIED_KEY), "--copy-crypt-key")
        .flag(draft.has(Trait.APPEND_ONLY), "--append-only")
        .value("--storage-quota", draft.detail(Detail.STORAGE_QUOTA))
        .flag(draft.has(Trait.WITH_PARENTS), "--make-parent-dirs")
        .add("--log-json")
        .lockWait()
        .reach()
        .extra("repo_create")
        .repository();
  }

  /// Every archive there is, also those of other configurations.
  public List<String> listAllArchives() {
    return listing().add("--json").extra("repo_list").repository();
  }

  /// Lists the archives of this configuration, as JSON.
  public List<String> listArchives() {
    return listArchives(archiveGlob(access));
  }

  /// Those of one kind, whatever the configuration says about names.
  public List<String> listArchives(String glob) {
    return listing().match(glob).add("--json").extra("repo_list").repository();
  }

  /// Every archive there is, with the command that made it.
  public List<String> listSeries() {
    return listing().add("--json", "--format", "{command_line}").extra("repo_list").repository();
  }

  /// Lists the newest archive of this configuration, as JSON.
  public List<String> latestArchive() {
    return listing()
        .match(archiveGlob(access))
        .add("--last", "1", "--json")
        .extra("repo_list")
        .repository();
  }

  private BorgWords listing() {
    return words(grammar.listArchives).reach().add("--log-json").lockWait();
  }

  /// Lists what an archive holds, as JSON lines.
  public List<String> listEntries(ArchiveName archive, List<String> patterns) {
    return words("list")
        .reach()
        .add("--log-json", "--json-lines")
        .lockWait()
        .extra("list")
        .archive(archive, patterns);
  }

  /// Writes the files that match to standard output, as a tar stream.
  public List<String> exportTar(ArchiveName archive, List<String> patterns) {
    var paths = new ArrayList<>(List.of("-"));
    paths.addAll(patterns);
    return words("export-tar")
        .reach()
        .add("--log-json")
        .lockWait()
        .extra("export_tar")
        .archive(archive, paths);
  }

  /// Writes the content of one file to standard output.
  public List<String> extract(ArchiveName archive, String path) {
    return extract(archive, List.of(exactly(path)), "--stdout");
  }

  /// Writes a directory and all below it into the directory Borg runs in, with its whole path.
  public List<String> extractFiles(ArchiveName archive, String path) {
    return extract(archive, List.of(exactly(path)));
  }

  /// Writes what patterns name, or everything, into the directory Borg runs in.
  ///
  /// @param flags more of them, such as `--strip-components 2`
  public List<String> extractFiles(ArchiveName archive, List<String> patterns, String... flags) {
    return extract(archive, patterns, flags);
  }

  // Taken as it is, whatever characters it holds. Not "pf:", although it says more exactly what is
  // meant: Borg 1.2 warns that such a pattern never matched even when it did.
  private static String exactly(String path) {
    return "pp:" + path;
  }

  private List<String> extract(ArchiveName archive, List<String> patterns, String... mode) {
    return words("extract")
        .remotePath()
        .flag(access.options().isTrue(ArchiveOptions.NUMERIC_IDS), "--numeric-ids")
        .umask()
        .add("--log-json")
        .lockWait()
        .add(mode)
        .extra("extract")
        .archive(archive, patterns);
  }

  /// Makes an archive of what the pattern file names.
  ///
  /// @param readSpecial whether pipes are read as if they were files
  /// @param last what stands right before the archive: `--json`, or `--dry-run --list`
  public List<String> create(String patternFile, boolean readSpecial, String... last) {
    return create(patternFile, readSpecial, BackupCourse.QUIET, last);
  }

  /// The same, with what is to be told of it.
  public List<String> create(
      String patternFile, boolean readSpecial, BackupCourse course, String... last) {
    var dryRun = List.of(last).contains("--dry-run");
    var list = course.is(Manner.LIST);
    var steps = !course.is(Manner.JSON);
    var told = steps && !dryRun;
    return words("create")
        .add("--patterns-from", patternFile)
        .excludeFlags(dryRun)
        .value("--comment", course.comment())
        .uploadFlags()
        .fileFlags(readSpecial)
        .reach()
        .lockWait()
        .flag(!dryRun || list, "--log-json")
        .flag(list, "--list", "--filter", grammar.changes(course.telling() == Telling.EVERYTHING))
        .extra("create")
        .flag(steps && course.telling() == Telling.STEPS, "--info")
        .flag(told && course.is(Manner.STATISTICS), "--stats")
        .flag(told && course.is(Manner.QUICK_STATISTICS), "--quick-stats")
        .flag(steps && course.telling() == Telling.EVERYTHING, "--debug", "--show-rc")
        .flag(!dryRun && course.is(Manner.PROGRESS), "--progress")
        .add(last)
        .newArchive(nameFormat(access));
  }

  /// Which archives belong to the configuration, as a shell pattern: as configured, or the name
  /// format with everything that differs from run to run left open.
  public static String archiveGlob(RepositoryAccess access) {
    return access
        .options()
        .nonEmptyText(ArchiveOptions.MATCH_ARCHIVES)
        .map(glob -> glob.startsWith("sh:") ? glob.substring(3) : glob)
        .orElseGet(() -> nameFormat(access).replaceAll("\\{(now|utcnow|pid)(:[^}]*)?}", "*"));
  }

  private static String nameFormat(RepositoryAccess access) {
    return access
        .options()
        .nonEmptyText(ArchiveOptions.ARCHIVE_NAME_FORMAT)
        .orElse(DEFAULT_NAME_FORMAT);
  }
}
