package io.borgmaticshell.adapters.borg;

import io.borgmaticshell.adapters.borg.program.BorgCommands;
import io.borgmaticshell.adapters.borg.program.BorgGrammar;
import io.borgmaticshell.adapters.borg.program.BorgJson;
import io.borgmaticshell.adapters.borg.program.BorgProgram;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.NearestWord;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.time.ElapsedTime;
import io.borgmaticshell.domain.time.PointInTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Lists the archives of a repository and finds the one that is meant.
final class BorgArchives {
  // As many digits of an id as people need to tell archives apart.
  private static final int DIGITS = 8;

  private final BorgProgram borg;
  private final ProgressListener progress;

  BorgArchives(BorgProgram borg, ProgressListener progress) {
    this.borg = borg;
    this.progress = progress;
  }

  List<Archive> ofConfiguration(RepositoryAccess access, List<String> words) {
    var archives = list(access, words);
    var glob = BorgCommands.archiveGlob(access);
    if (archives.isEmpty() && !glob.equals("*")) {
      progress.on(
          new ProgressEvent.Noted(
              "No archive of %s matches %s. Set 'match_archives' to see others."
                  .formatted(access.repository().display(), glob)));
    }
    return archives;
  }

  /// Those of one kind, whatever the configuration says about names.
  List<Archive> named(RepositoryAccess access, String glob) {
    return list(access, borg.commands(access).listArchives(glob), ZoneOffset.UTC);
  }

  private List<Archive> list(RepositoryAccess access, List<String> words) {
    // Borg 1 prints local times, and one hour of the year comes twice. Times in a configured
    // pattern, though, are local ones.
    var local = BorgCommands.archiveGlob(access).contains("{now");
    return list(access, words, local ? ZoneId.systemDefault() : ZoneOffset.UTC);
  }

  private List<Archive> list(RepositoryAccess access, List<String> words, ZoneId zone) {
    var command = borg.command(access, words);
    var told = zone.equals(ZoneOffset.UTC) ? command.withVariable("TZ", "UTC") : command;
    var text =
        borg.run(access, told, output -> new String(output.readAllBytes(), StandardCharsets.UTF_8));
    var grammar = borg.grammar(access);
    return BorgJson.archives(text, zone).stream().map(grammar::identified).toList();
  }

  ArchiveName resolve(RepositoryAccess access, ArchiveReference reference) {
    return switch (reference) {
      case ArchiveReference.Named named ->
          // A name that means one archive needs no question: Borg itself says if there is none.
          borg.grammar(access) == BorgGrammar.ONE && !named.mayBeId()
              ? named.name()
              : named(access, named);
      case ArchiveReference.Latest() ->
          ofConfiguration(access, borg.commands(access).latestArchive()).stream()
              .reduce((earlier, later) -> later)
              .orElseThrow(() -> noArchive(access))
              .name();
      case ArchiveReference.LatestOfAll() -> new ArchiveSeries(borg).newest(access);
      case ArchiveReference.At at -> madeBy(access, at);
    };
  }

  private ArchiveName madeBy(RepositoryAccess access, ArchiveReference.At at) {
    var archives =
        ofConfiguration(access, borg.commands(access).listArchives()).stream()
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

  private ArchiveName named(RepositoryAccess access, ArchiveReference.Named wanted) {
    var all = list(access, borg.commands(access).listAllArchives());
    var found = wanted.among(all);
    if (found.size() > 1) {
      throw OperationFailed.because(
          Problem.Kind.SELECTION,
          "%d archives of repository %s fit --archive %s."
              .formatted(found.size(), access.repository().display(), wanted.name()),
          "Add digits of the id to choose one of:" + candidates(found));
    }
    return found.stream()
        .findFirst()
        .map(Archive::name)
        .orElseThrow(() -> missing(access, wanted, all));
  }

  private static String candidates(List<Archive> archives) {
    return archives.stream()
        .map(archive ->
            "%n  %s  %s  %s"
                .formatted(
                    archive.id().substring(0, DIGITS),
                    PointInTime.text(archive.start().atZone(ZoneId.systemDefault())),
                    archive.name()))
        .collect(Collectors.joining());
  }

  private static OperationFailed missing(
      RepositoryAccess access, ArchiveReference.Named wanted, List<Archive> archives) {
    var names = archives.stream().map(archive -> archive.name().value()).toList();
    return OperationFailed.because(
        Problem.Kind.ARCHIVE,
        "Repository %s has no archive %s%s."
            .formatted(
                access.repository().display(),
                wanted.name(),
                wanted.mayBeId() ? ", and none whose id begins so" : ""),
        NearestWord.of(wanted.name().value(), names).map("Did you mean %s? "::formatted).orElse("")
            + "'borgmatic repo-list' shows the archives there are.");
  }

  private static OperationFailed noArchive(RepositoryAccess access) {
    return OperationFailed.because(
        Problem.Kind.ARCHIVE,
        "Repository %s has no archive named like %s."
            .formatted(access.repository().display(), BorgCommands.archiveGlob(access)),
        "Make one with 'borgmatic create', or set 'match_archives' if they are named differently.");
  }
}
