package io.borgmaticshell.adapters.borg.task;

import io.borgmaticshell.adapters.borg.program.BorgLog;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The regular files on disk that a backup would take, by the paths they have in archives.
final class FilesOnDisk {
  private static final int BATCH = 200;

  private final Setting setting;
  private final ContentHashes contents;
  private final Map<String, Path> places = new HashMap<>();

  FilesOnDisk(Setting setting, ContentHashes contents) {
    this.setting = setting;
    this.contents = contents;
  }

  /// What Borg would take, were it to make an archive now.
  Set<String> paths() {
    var access = setting.access();
    var borg = setting.borg();
    try (var patterns = PatternFile.of(access.options())) {
      var words =
          borg.commands(access).create(patterns.path(), false, "--log-json", "--dry-run", "--list");
      var exit =
          borg.runTelling(
              borg.command(access, words), line -> BorgLog.file(line).ifPresent(this::take));
      borg.judge(access, exit);
    }
    return new TreeSet<>(places.keySet());
  }

  // "- PATH" or, with newer versions, "+ PATH"; "x PATH" is left out.
  private void take(String line) {
    if (line.startsWith("- ") || line.startsWith("+ ")) {
      var place = base().resolve(line.substring(2));
      if (Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
        places.put(line.substring(2).replaceFirst("^/+", ""), place);
      }
    }
  }

  private Path base() {
    var options = setting.access().options();
    return Path.of(options.nonEmptyText(RepositoryOptions.WORKING_DIRECTORY).orElse(""))
        .toAbsolutePath();
  }

  /// The hash of each path, as far as the file can be read.
  Map<String, String> hashes(List<String> paths) {
    var hashes = new HashMap<String, String>();
    for (var start = 0; start < paths.size(); start += BATCH) {
      hashes.putAll(batch(paths.subList(start, Math.min(paths.size(), start + BATCH))));
    }
    return hashes;
  }

  private Map<String, String> batch(List<String> paths) {
    var pathOf = new HashMap<Path, String>();
    paths.forEach(path -> pathOf.put(places.getOrDefault(path, base().resolve(path)), path));
    var hashes = new HashMap<String, String>();
    contents
        .hashes(List.copyOf(pathOf.keySet()))
        .forEach((place, hash) -> hashes.put(pathOf.getOrDefault(place, ""), hash));
    return hashes;
  }
}
