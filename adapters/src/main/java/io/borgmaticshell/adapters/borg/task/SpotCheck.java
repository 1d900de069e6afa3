package io.borgmaticshell.adapters.borg.task;

import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.application.task.SpotSample;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Compares the latest archive with what is on disk: how many files there are, and whether some of
/// them, chosen by chance, have the same content.
final class SpotCheck {
  private static final int EXAMPLES = 5;
  private static final double ALL = 100.0;

  private final Setting setting;
  private final SpotSample sample;
  private final FilesOnDisk disk;
  private final FilesInArchive stored;

  SpotCheck(Setting setting, ProcessEngine engine, SpotSample sample) {
    this.setting = setting;
    this.sample = sample;
    var contents = ContentHashes.of(setting.grammar(), engine, sample.command());
    this.disk = new FilesOnDisk(setting, contents);
    this.stored = new FilesInArchive(setting, contents);
  }

  void run() {
    var archive = setting.name(new ArchiveReference.Latest());
    var onDisk = disk.paths();
    if (onDisk.isEmpty()) {
      throw failed("There are no files on disk to compare archive %s with.".formatted(archive));
    }
    compareCounts(archive, onDisk, stored.paths(archive));
    compareContent(archive, onDisk);
  }

  private void compareCounts(ArchiveName archive, Set<String> onDisk, Set<String> inArchive) {
    var difference = ALL * Math.abs(onDisk.size() - inArchive.size()) / onDisk.size();
    if (difference > sample.countTolerance()) {
      throw failed(
          ("Archive %s holds %d files, and %d are on disk: the difference is %.1f %%, and %s %% are"
                  + " tolerated. Only on disk: %s. Only in the archive: %s.")
              .formatted(
                  archive,
                  inArchive.size(),
                  onDisk.size(),
                  difference,
                  sample.countTolerance(),
                  examples(onDisk, inArchive),
                  examples(inArchive, onDisk)));
    }
  }

  private static String examples(Set<String> all, Set<String> others) {
    var only = new TreeSet<>(all);
    only.removeAll(others);
    return named(only);
  }

  private static String named(Set<String> paths) {
    var some =
        paths.stream().limit(EXAMPLES).map(SpotCheck::onOneLine).collect(Collectors.joining(", "));
    return paths.isEmpty() ? "nothing" : paths.size() > EXAMPLES ? some + ", …" : some;
  }

  private static String onOneLine(String path) {
    return path.replace("\n", "\\n");
  }

  private void compareContent(ArchiveName archive, Set<String> onDisk) {
    var chosen = new ArrayList<>(onDisk);
    Collections.shuffle(chosen);
    var count = Math.min(onDisk.size(), (int) Math.ceil(onDisk.size() * sample.sample() / ALL));
    var differing = differing(archive, chosen.subList(0, Math.max(1, count)));
    var difference = ALL * differing.size() / onDisk.size();
    if (difference > sample.dataTolerance()) {
      throw failed(
          "Files differ between disk and archive %s: %.1f %%, and %s %% are tolerated. They are: %s."
              .formatted(archive, difference, sample.dataTolerance(), named(differing)));
    }
  }

  private Set<String> differing(ArchiveName archive, List<String> chosen) {
    Map<String, String> onDisk = disk.hashes(chosen);
    Map<String, String> inArchive = stored.hashes(archive, chosen);
    var differing = new TreeSet<String>(new HashSet<>(chosen));
    differing.removeIf(path ->
        onDisk.containsKey(path)
            && onDisk.getOrDefault(path, "").equals(inArchive.getOrDefault(path, "-")));
    return differing;
  }

  private OperationFailed failed(String what) {
    return OperationFailed.because(
        Problem.Kind.ARCHIVE,
        "The spot check of repository %s failed. %s"
            .formatted(setting.access().repository().display(), what),
        "If files have changed since the last backup, make a new one; else check whether backups"
            + " hold what they should.");
  }
}
