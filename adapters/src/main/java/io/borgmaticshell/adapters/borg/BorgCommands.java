package io.borgmaticshell.adapters.borg;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.configuration.ArchiveOptions;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words of Borg's command lines, the program left out. Flags stand in the order the original
/// borgmatic gives them in (Borg documentation, "Usage").
public final class BorgCommands {
  private static final String DEFAULT_NAME_FORMAT = "{hostname}-{now:%Y-%m-%dT%H:%M:%S.%f}";

  private final RepositoryAccess access;
  private final List<String> words = new ArrayList<>();

  private BorgCommands(RepositoryAccess access, String command) {
    this.access = access;
    words.add(command);
  }

  static List<String> repositoryInfo(RepositoryAccess access) {
    return new BorgCommands(access, "info")
        .reach()
        .lockWait()
        .add("--log-json", "--json")
        .extra("repo_info")
        .repository();
  }

  static List<String> createRepository(RepositoryAccess access, String encryption) {
    return new BorgCommands(access, "init")
        .add("--encryption", encryption, "--log-json")
        .lockWait()
        .reach()
        .extra("repo_create")
        .repository();
  }

  static List<String> listArchives(RepositoryAccess access) {
    return new BorgCommands(access, "list")
        .reach()
        .add("--log-json")
        .lockWait()
        .match()
        .add("--json")
        .extra("repo_list")
        .repository();
  }

  /// Those of one kind, whatever the configuration says about names.
  static List<String> listArchives(RepositoryAccess access, String glob) {
    return new BorgCommands(access, "list")
        .reach()
        .add("--log-json")
        .lockWait()
        .add("--glob-archives", glob, "--json")
        .extra("repo_list")
        .repository();
  }

  static List<String> latestArchive(RepositoryAccess access) {
    return new BorgCommands(access, "list")
        .reach()
        .add("--log-json")
        .lockWait()
        .match()
        .add("--last", "1", "--json")
        .extra("repo_list")
        .repository();
  }

  static List<String> listEntries(
      RepositoryAccess access, ArchiveName archive, List<String> patterns) {
    return new BorgCommands(access, "list")
        .reach()
        .add("--log-json", "--json-lines")
        .lockWait()
        .extra("list")
        .archive(archive, patterns);
  }

  /// Writes the files that match to standard output, as a tar stream.
  static List<String> exportTar(
      RepositoryAccess access, ArchiveName archive, List<String> patterns) {
    var command =
        new BorgCommands(access, "export-tar")
            .reach()
            .add("--log-json")
            .lockWait()
            .extra("export_tar");
    var paths = new ArrayList<>(List.of("-"));
    paths.addAll(patterns);
    return command.archive(archive, paths);
  }

  /// Writes the content of one file to standard output.
  public static List<String> extract(RepositoryAccess access, ArchiveName archive, String path) {
    return extract(access, archive, path, "--stdout");
  }

  /// Writes a directory and all below it into the directory Borg runs in, with its whole path.
  public static List<String> extractFiles(
      RepositoryAccess access, ArchiveName archive, String path) {
    return extract(access, archive, path, new String[0]);
  }

  private static List<String> extract(
      RepositoryAccess access, ArchiveName archive, String path, String... mode) {
    var command = new BorgCommands(access, "extract");
    access
        .options()
        .nonEmptyText(RepositoryOptions.REMOTE_PATH)
        .ifPresent(remote -> command.add("--remote-path", remote));
    command.flag(access.options().isTrue(ArchiveOptions.NUMERIC_IDS), "--numeric-ids");
    return command
        .umask()
        .add("--log-json")
        .lockWait()
        .add(mode)
        .extra("extract")
        // Taken as it is, whatever characters it holds. Not "pf:", although it says more exactly
        // what is meant: Borg 1.2 warns that such a pattern never matched even when it did.
        .archive(archive, List.of("pp:" + path));
  }

  /// Makes an archive of what the pattern file names.
  ///
  /// @param readSpecial whether pipes are read as if they were files
  /// @param last what stands right before the archive: `--json`, or `--dry-run --list`
  public static List<String> create(
      RepositoryAccess access, String patternFile, boolean readSpecial, String... last) {
    var dryRun = List.of(last).contains("--dry-run");
    var command = new BorgCommands(access, "create").add("--patterns-from", patternFile);
    command.excludeFlags(dryRun);
    command.uploadFlags();
    command.fileFlags(readSpecial);
    command.reach();
    command.lockWait();
    command.flag(!dryRun, "--log-json");
    command.extra("create").add(last);
    return command.finish(BorgLocation.of(access) + "::" + nameFormat(access));
  }

  private void excludeFlags(boolean dryRun) {
    var options = access.options();
    flag(options.isTrue(ArchiveOptions.EXCLUDE_CACHES), "--exclude-caches");
    options
        .texts(ArchiveOptions.EXCLUDE_IF_PRESENT)
        .forEach(name -> add("--exclude-if-present", name));
    flag(options.isTrue(ArchiveOptions.KEEP_EXCLUDE_TAGS), "--keep-exclude-tags");
    // Looking for the nodump flag opens files, and a pipe opened in a dry run would hang.
    flag(options.isTrue(ArchiveOptions.EXCLUDE_NODUMP) && !dryRun, "--exclude-nodump");
  }

  private void uploadFlags() {
    var options = access.options();
    value("--checkpoint-interval", options.text(ArchiveOptions.CHECKPOINT_INTERVAL));
    value("--checkpoint-volume", options.text(ArchiveOptions.CHECKPOINT_VOLUME));
    value("--chunker-params", options.text(ArchiveOptions.CHUNKER_PARAMS));
    value("--compression", options.text(ArchiveOptions.COMPRESSION));
    value("--upload-ratelimit", options.text(ArchiveOptions.UPLOAD_RATE_LIMIT));
    value("--upload-buffer", options.text(ArchiveOptions.UPLOAD_BUFFER_SIZE));
  }

  private void fileFlags(boolean readSpecial) {
    var options = access.options();
    flag(options.isTrue(ArchiveOptions.ONE_FILE_SYSTEM), "--one-file-system");
    flag(options.isTrue(ArchiveOptions.NUMERIC_IDS), "--numeric-ids");
    options.flag(ArchiveOptions.ATIME).ifPresent(atime -> add(atime ? "--atime" : "--noatime"));
    flag(options.flag(ArchiveOptions.CTIME).equals(Optional.of(false)), "--noctime");
    flag(options.flag(ArchiveOptions.BIRTHTIME).equals(Optional.of(false)), "--nobirthtime");
    flag(readSpecial || options.isTrue(ArchiveOptions.READ_SPECIAL), "--read-special");
    flag(options.flag(ArchiveOptions.FLAGS).equals(Optional.of(false)), "--noflags");
    value("--files-changed", options.text(ArchiveOptions.FILES_CHANGED));
    value("--files-cache", options.text(ArchiveOptions.FILES_CACHE));
  }

  private BorgCommands reach() {
    value("--remote-path", access.options().nonEmptyText(RepositoryOptions.REMOTE_PATH));
    return umask();
  }

  private BorgCommands umask() {
    value("--umask", access.options().text(RepositoryOptions.UMASK));
    return this;
  }

  private BorgCommands lockWait() {
    value("--lock-wait", access.options().text(RepositoryOptions.LOCK_WAIT));
    return this;
  }

  private BorgCommands match() {
    var glob = archiveGlob(access);
    return flag(!glob.equals("*"), "--glob-archives", glob);
  }

  /// Which archives belong to the configuration, as a shell pattern: as configured, or the name
  /// format with everything that differs from run to run left open.
  static String archiveGlob(RepositoryAccess access) {
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

  private BorgCommands extra(String key) {
    var extra = access.options().textMap(RepositoryOptions.EXTRA_BORG_OPTIONS).get(key);
    if (extra != null) {
      words.addAll(CommandLine.configuredWords(extra));
    }
    return this;
  }

  private BorgCommands add(String... more) {
    words.addAll(List.of(more));
    return this;
  }

  private BorgCommands flag(boolean present, String... more) {
    return present ? add(more) : this;
  }

  private void value(String flag, Optional<String> value) {
    value.ifPresent(text -> add(flag, text));
  }

  private List<String> repository() {
    return finish(BorgLocation.of(access));
  }

  private List<String> archive(ArchiveName archive, List<String> paths) {
    add(BorgLocation.of(access) + "::" + archive);
    words.addAll(paths);
    return List.copyOf(words);
  }

  private List<String> finish(String last) {
    return List.copyOf(add(last).words);
  }
}
