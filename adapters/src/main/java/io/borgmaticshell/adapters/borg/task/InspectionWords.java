package io.borgmaticshell.adapters.borg.task;

import io.borgmaticshell.adapters.borg.program.BorgGrammar;
import io.borgmaticshell.application.task.ArchiveFilter;
import io.borgmaticshell.application.task.FileChoice;
import io.borgmaticshell.application.task.Inspection;
import io.borgmaticshell.application.task.Manner;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.configuration.ReportingOptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The command lines that look at a repository (Borg documentation, "borg info", "borg list").
final class InspectionWords {
  // What Borg takes for a pattern and not for a path: a style, or a pattern of --pattern.
  private static final String STYLED = "([a-z]{2}:|[-+!] ).*";

  private final Setting setting;

  InspectionWords(Setting setting) {
    this.setting = setting;
  }

  List<String> of(Inspection.ShowRepository task) {
    return setting
        .words(setting.grammar().repositoryInfo)
        .addAll(setting.telling(task.manners()))
        .reach()
        .lockWait()
        .add("--log-json")
        .flag(task.manners().contains(Manner.JSON), "--json")
        .extra("repo_info")
        .repository();
  }

  List<String> of(Inspection.ShowArchives task) {
    return setting
        .words("info")
        .addAll(setting.telling(task.manners()))
        .reach()
        .add("--log-json")
        .lockWait()
        .addAll(setting.matching(task.which().names()))
        .addAll(setting.limits(task.which()).manner(task.manners(), Manner.JSON, "--json").words())
        .extra("info")
        .repository();
  }

  List<String> of(Inspection.ListArchives task) {
    var flags =
        setting
            .limits(task.which())
            .manner(task.manners(), Manner.DELETED, "--deleted")
            .manner(task.manners(), Manner.JSON, "--json")
            .manner(task.manners(), Manner.SHORT, "--short");
    return setting
        .words(setting.grammar().listArchives)
        .addAll(setting.telling(task.manners()))
        .reach()
        .add("--log-json")
        .lockWait()
        .addAll(setting.matching(task.which().names()))
        .value("--format", task.format(), ReportingOptions.ARCHIVE_LIST_FORMAT)
        .addAll(flags.words())
        .extra("repo_list")
        .repository();
  }

  /// Only the names of archives, or what else means each of them.
  List<String> names(ArchiveFilter which) {
    return of(new Inspection.ListArchives(which, Optional.empty(), Set.of(Manner.SHORT)));
  }

  /// Reads one line of these.
  ArchiveName name(String line) {
    return setting.grammar() == BorgGrammar.ONE
        ? new ArchiveName(line)
        : new ArchiveName(line, Optional.of(line));
  }

  /// The files of one archive that are meant by their paths, or looked for.
  List<String> files(
      ArchiveName archive, FileChoice files, Optional<String> format, Set<Manner> manners) {
    var flags =
        new Flags()
            .values("--exclude", files.excluded())
            .values("--exclude-from", files.excludedFrom())
            .values("--pattern", files.patterns())
            .values("--patterns-from", files.patternsFrom())
            .manner(manners, Manner.SHORT, "--short");
    return setting
        .words("list")
        .addAll(setting.telling(manners))
        .reach()
        .add("--log-json")
        .flag(manners.contains(Manner.JSON), "--json-lines")
        .lockWait()
        .value("--format", format, ReportingOptions.FILE_LIST_FORMAT)
        .addAll(flags.words())
        .extra("list")
        .archive(archive, Stream.concat(files.paths().stream(), sought(files)).toList());
  }

  private static Stream<String> sought(FileChoice files) {
    return files.sought().stream()
        .map(part -> part.matches(STYLED) ? part : "sh:**/*" + part + "*/**");
  }
}
