package io.borgmaticshell.adapters.borg;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.borgmaticshell.adapters.borg.program.BorgJson;
import io.borgmaticshell.adapters.borg.program.BorgProgram;
import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tells the archives of a repository apart by the name format they were made with, which every
/// archive remembers: those of one format are the backups of one configuration.
final class ArchiveSeries {
  private static final String CHECKPOINT = ".checkpoint";

  private final BorgProgram borg;

  ArchiveSeries(BorgProgram borg) {
    this.borg = borg;
  }

  /// The newest archive, where there is only one series. Unfinished archives and safety copies are
  /// none.
  ///
  /// @throws OperationFailed ARCHIVE if there is none, SELECTION if there are several series
  ArchiveName newest(RepositoryAccess access) {
    var newest = newestOfEach(access);
    if (newest.size() > 1) {
      throw OperationFailed.because(
          Problem.Kind.SELECTION,
          "Repository %s holds archives of %d kinds."
              .formatted(access.repository().display(), newest.size()),
          "Choose one by --archive; the newest of each:" + listed(newest));
    }
    return newest.values().stream()
        .findFirst()
        .orElseThrow(() ->
            OperationFailed.because(
                Problem.Kind.ARCHIVE,
                "Repository %s has no archive.".formatted(access.repository().display()),
                "Is it the right one? 'borg list' shows what it holds."))
        .name();
  }

  private Map<String, Archive> newestOfEach(RepositoryAccess access) {
    var command =
        borg.command(access, borg.commands(access).listSeries()).withVariable("TZ", "UTC");
    var text = borg.run(access, command, output -> new String(output.readAllBytes(), UTF_8));
    var grammar = borg.grammar(access);
    var newest = new LinkedHashMap<String, Archive>();
    BorgJson.commandLines(text, ZoneOffset.UTC).entrySet().stream()
        .filter(made -> isBackup(made.getKey()))
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(Archive::start)))
        .forEach(made -> newest.put(format(made.getValue()), grammar.identified(made.getKey())));
    return newest;
  }

  private static boolean isBackup(Archive archive) {
    return !archive.name().value().endsWith(CHECKPOINT) && !SafetyArchives.isSafetyCopy(archive);
  }

  // With Borg 1 it is part of the location; older releases of borgmatic name files after it.
  private static String format(List<String> words) {
    var located = words.stream().filter(word -> word.contains("::")).findFirst();
    var name =
        located
            .map(word -> word.substring(word.indexOf("::") + 2))
            .or(() -> Optional.of(words).filter(all -> !all.isEmpty()).map(List::getLast))
            .orElse("");
    return name.endsWith(CHECKPOINT)
        ? name.substring(0, name.length() - CHECKPOINT.length())
        : name;
  }

  private static String listed(Map<String, Archive> newest) {
    return newest.values().stream()
        .map(archive -> "%n  %s".formatted(archive.name()))
        .collect(Collectors.joining());
  }
}
