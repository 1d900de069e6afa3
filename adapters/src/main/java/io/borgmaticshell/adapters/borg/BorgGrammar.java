package io.borgmaticshell.adapters.borg;

import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.ArchiveName;
import java.util.List;
import java.util.Optional;

/// The two languages that Borg's command line has spoken (Borg documentation, "Usage", of 1.4 and
/// of 2.0 beta).
enum BorgGrammar {
  /// `borg list REPOSITORY::ARCHIVE`; a name means one archive.
  ONE("info", "init", "list", "--glob-archives", "", ""),
  /// `borg list --repo REPOSITORY ARCHIVE`; archives of one name make a series, and only their ids
  /// tell them apart. Access times are left out unless they are asked for.
  TWO("repo-info", "repo-create", "repo-list", "--match-archives", "sh:", "--noatime");

  private static final String BY_ID = "aid:";

  final String repositoryInfo;
  final String createRepository;
  final String listArchives;
  final String matchFlag;
  private final String matchPrefix;
  private final String obsolete;

  BorgGrammar(
      String repositoryInfo,
      String createRepository,
      String listArchives,
      String matchFlag,
      String matchPrefix,
      String obsolete) {
    this.repositoryInfo = repositoryInfo;
    this.createRepository = createRepository;
    this.listArchives = listArchives;
    this.matchFlag = matchFlag;
    this.matchPrefix = matchPrefix;
    this.obsolete = obsolete;
  }

  static BorgGrammar of(BorgVersion version) {
    return version.isAtLeast(BorgVersion.WITH_SERIES) ? TWO : ONE;
  }

  String matching(String glob) {
    return matchPrefix + glob;
  }

  /// Whether a flag has become the rule and is not known any more.
  boolean doesWithout(String flag) {
    return obsolete.equals(flag);
  }

  List<String> repository(String location) {
    return this == ONE ? List.of(location) : List.of("--repo", location);
  }

  List<String> archive(String location, ArchiveName archive) {
    var name = archive.id().map(id -> BY_ID + id).orElse(archive.value());
    return newArchive(location, name);
  }

  List<String> newArchive(String location, String name) {
    return this == ONE ? List.of(location + "::" + name) : List.of("--repo", location, name);
  }

  /// The archive, under a name that means no other.
  Archive identified(Archive archive) {
    return this == ONE
        ? archive
        : new Archive(
            new ArchiveName(archive.name().value(), Optional.of(archive.id())),
            archive.id(),
            archive.start());
  }
}
