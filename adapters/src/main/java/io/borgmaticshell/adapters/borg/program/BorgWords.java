package io.borgmaticshell.adapters.borg.program;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.configuration.ArchiveOptions;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import io.borgmaticshell.domain.option.OptionSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One command of Borg while it is put together: the flags that options stand for, and at the end
/// what the command is about.
public final class BorgWords {
  private final RepositoryAccess access;
  private final BorgGrammar grammar;
  private final List<String> words = new ArrayList<>();

  BorgWords(RepositoryAccess access, BorgGrammar grammar, String command) {
    this.access = access;
    this.grammar = grammar;
    words.add(command);
  }

  BorgWords excludeFlags(boolean dryRun) {
    // Looking for the nodump flag opens files, and a pipe opened in a dry run would hang.
    var nodump = access.options().isTrue(ArchiveOptions.EXCLUDE_NODUMP) && !dryRun;
    return excludeMarks().flag(nodump, "--exclude-nodump");
  }

  /// What is left out for a mark in it or beside it.
  public BorgWords excludeMarks() {
    var options = access.options();
    flag(options.isTrue(ArchiveOptions.EXCLUDE_CACHES), "--exclude-caches");
    options
        .texts(ArchiveOptions.EXCLUDE_IF_PRESENT)
        .forEach(name -> add("--exclude-if-present", name));
    return flag(options.isTrue(ArchiveOptions.KEEP_EXCLUDE_TAGS), "--keep-exclude-tags");
  }

  BorgWords uploadFlags() {
    var options = access.options();
    return value("--checkpoint-interval", options.text(ArchiveOptions.CHECKPOINT_INTERVAL))
        .value("--checkpoint-volume", options.text(ArchiveOptions.CHECKPOINT_VOLUME))
        .value("--chunker-params", options.text(ArchiveOptions.CHUNKER_PARAMS))
        .value("--compression", options.text(ArchiveOptions.COMPRESSION))
        .value("--upload-ratelimit", options.text(ArchiveOptions.UPLOAD_RATE_LIMIT))
        .value("--upload-buffer", options.text(ArchiveOptions.UPLOAD_BUFFER_SIZE));
  }

  BorgWords fileFlags(boolean readSpecial) {
    var options = access.options();
    flag(options.isTrue(ArchiveOptions.ONE_FILE_SYSTEM), "--one-file-system");
    flag(options.isTrue(ArchiveOptions.NUMERIC_IDS), "--numeric-ids");
    options.flag(ArchiveOptions.ATIME).ifPresent(atime -> add(atime ? "--atime" : "--noatime"));
    flag(options.flag(ArchiveOptions.CTIME).equals(Optional.of(false)), "--noctime");
    flag(options.flag(ArchiveOptions.BIRTHTIME).equals(Optional.of(false)), "--nobirthtime");
    flag(readSpecial || options.isTrue(ArchiveOptions.READ_SPECIAL), "--read-special");
    flag(options.flag(ArchiveOptions.FLAGS).equals(Optional.of(false)), "--noflags");
    return value("--files-changed", options.text(ArchiveOptions.FILES_CHANGED))
        .value("--files-cache", options.text(ArchiveOptions.FILES_CACHE));
  }

  public BorgWords reach() {
    return remotePath().umask();
  }

  public BorgWords remotePath() {
    // Borg 2 has no such flag, and takes it from its environment.
    return value(
        "--remote-path",
        access
            .options()
            .nonEmptyText(RepositoryOptions.REMOTE_PATH)
            .filter(path -> grammar == BorgGrammar.ONE));
  }

  public BorgWords umask() {
    return value("--umask", access.options().text(RepositoryOptions.UMASK));
  }

  public BorgWords lockWait() {
    return value("--lock-wait", access.options().text(RepositoryOptions.LOCK_WAIT));
  }

  /// Only archives whose names fit.
  BorgWords match(String glob) {
    return flag(!glob.equals("*"), grammar.matchFlag, grammar.matching(glob));
  }

  /// The configured flags for a command, by the name it has in this Borg or in the newer one.
  public BorgWords extra(String key) {
    var extra = access.options().textMap(RepositoryOptions.EXTRA_BORG_OPTIONS);
    var found = Optional.ofNullable(extra.get(grammar.commandKey(key)));
    found
        .or(() -> Optional.ofNullable(extra.get(key)))
        .ifPresent(text -> words.addAll(CommandLine.configuredWords(text)));
    return this;
  }

  public BorgWords add(String... more) {
    if (more.length != 1 || !grammar.doesWithout(more[0])) {
      words.addAll(List.of(more));
    }
    return this;
  }

  public BorgWords flag(boolean present, String... more) {
    return present ? add(more) : this;
  }

  /// Adds a flag and its value, if there is one.
  public BorgWords value(String flag, Optional<String> value) {
    value.ifPresent(text -> add(flag, text));
    return this;
  }

  /// Adds words as they are.
  public BorgWords addAll(List<String> more) {
    words.addAll(more);
    return this;
  }

  /// Adds a flag and what the task says, else the configuration.
  public BorgWords value(String flag, Optional<String> value, OptionSpec otherwise) {
    return value(flag, value.or(() -> access.options().nonEmptyText(otherwise)));
  }

  /// Ends a command with these words.
  public List<String> ending(String... last) {
    return ending(List.of(last));
  }

  /// Ends a command that is about a repository.
  public List<String> repository() {
    return ending(grammar.repository(BorgLocation.of(access)));
  }

  /// Ends a command that is about a repository and more.
  public List<String> repository(List<String> more) {
    var all = new ArrayList<>(grammar.repository(BorgLocation.of(access)));
    all.addAll(more);
    return ending(all);
  }

  /// Ends a command that is about an archive.
  public List<String> archive(ArchiveName archive, List<String> paths) {
    var all = new ArrayList<>(grammar.archive(BorgLocation.of(access), archive));
    all.addAll(paths);
    return ending(all);
  }

  /// Ends a command that makes an archive.
  List<String> newArchive(String name) {
    return ending(grammar.newArchive(BorgLocation.of(access), name));
  }

  private List<String> ending(List<String> last) {
    words.addAll(last);
    return List.copyOf(words);
  }
}
