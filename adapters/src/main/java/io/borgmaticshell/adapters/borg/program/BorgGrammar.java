package io.borgmaticshell.adapters.borg.program;

import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The two languages that Borg's command line has spoken (Borg documentation, "Usage", of 1.4 and
/// of 2.0 beta).
public enum BorgGrammar {
  /// `borg list REPOSITORY::ARCHIVE`; a name means one archive.
  ONE("info", "init", "list", "delete", "--glob-archives", "", "", "AME-"),
  /// `borg list --repo REPOSITORY ARCHIVE`; archives of one name make a series, and only their ids
  /// tell them apart. Access times are left out unless they are asked for.
  TWO(
      "repo-info",
      "repo-create",
      "repo-list",
      "repo-delete",
      "--match-archives",
      "sh:",
      "--noatime",
      "AME");

  private static final String BY_ID = "aid:";

  public final String repositoryInfo;
  public final String listArchives;
  public final String deleteRepository;
  final String createRepository;
  final String matchFlag;
  private final String matchPrefix;
  private final String obsolete;

  /// The marks of files that are worth listing, for `--filter`.
  public final String changes;

  BorgGrammar(
      String repositoryInfo,
      String createRepository,
      String listArchives,
      String deleteRepository,
      String matchFlag,
      String matchPrefix,
      String obsolete,
      String changes) {
    this.repositoryInfo = repositoryInfo;
    this.createRepository = createRepository;
    this.listArchives = listArchives;
    this.deleteRepository = deleteRepository;
    this.matchFlag = matchFlag;
    this.matchPrefix = matchPrefix;
    this.obsolete = obsolete;
    this.changes = changes;
  }

  static BorgGrammar of(BorgVersion version) {
    return version.isAtLeast(BorgVersion.WITH_SERIES) ? TWO : ONE;
  }

  String matching(String glob) {
    return matchPrefix + glob;
  }

  /// The flag for archives that fit a pattern as users write it; none if it lets all through.
  ///
  /// Borg 1 knows shell patterns only, and no mark for them.
  public List<String> matchingWords(String pattern) {
    var glob = this == ONE && pattern.startsWith("sh:") ? pattern.substring(3) : pattern;
    return Set.of("*", "sh:*").contains(glob) ? List.of() : List.of(matchFlag, glob);
  }

  /// The pattern for archives of the configuration.
  public String ofConfiguration(RepositoryAccess access) {
    return matching(BorgCommands.archiveGlob(access));
  }

  /// The flag for archives of the configuration; none if those are all.
  public List<String> matchingConfiguration(RepositoryAccess access) {
    return matchingWords(ofConfiguration(access));
  }

  /// The flag for archives whose names begin like this.
  public List<String> beginning(String prefix) {
    return matchingWords("sh:" + prefix + "*");
  }

  /// The flag for a single archive.
  public List<String> only(ArchiveName archive) {
    return List.of(matchFlag, this == ONE ? literally(archive.value()) : unambiguous(archive));
  }

  // Python documentation, "fnmatch": a bracket takes their meaning from these characters.
  private static String literally(String name) {
    return name.replaceAll("[\\[*?]", "[$0]");
  }

  /// The marks of files that are worth listing, for `--filter`.
  ///
  /// @param everything whether those are, too, that are left out
  String changes(boolean everything) {
    return everything ? changes.replace("AME", "AMEx") : changes;
  }

  /// Whether pruning can tell how much was done.
  public boolean hasPruneStatistics() {
    return this == ONE;
  }

  /// What of an archive means it and no other.
  public String unambiguous(ArchiveName archive) {
    return archive.id().map(id -> BY_ID + id).orElse(archive.value());
  }

  /// What the flags of a command are configured under.
  String commandKey(String key) {
    var commands =
        Map.of(
            "repo_info",
            repositoryInfo,
            "repo_list",
            listArchives,
            "repo_delete",
            deleteRepository);
    return commands.getOrDefault(key, key).replace('-', '_');
  }

  /// Whether a flag has become the rule and is not known any more.
  boolean doesWithout(String flag) {
    return obsolete.equals(flag);
  }

  List<String> repository(String location) {
    return this == ONE ? List.of(location) : List.of("--repo", location);
  }

  List<String> archive(String location, ArchiveName archive) {
    return newArchive(location, unambiguous(archive));
  }

  List<String> newArchive(String location, String name) {
    return this == ONE ? List.of(location + "::" + name) : List.of("--repo", location, name);
  }

  /// The archive, under a name that means no other.
  public Archive identified(Archive archive) {
    return this == ONE
        ? archive
        : new Archive(
            new ArchiveName(archive.name().value(), Optional.of(archive.id())),
            archive.id(),
            archive.start());
  }
}
