package io.borgmaticshell.adapters.borg.task;

import io.borgmaticshell.adapters.borg.program.BorgLog;
import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The regular files on disk that a backup would take, by the paths they have in archives.
final class FilesOnDisk {
  private static final int BATCH = 200;
  private static final String USUAL_COMMAND = "xxh64sum";

  private final Setting setting;
  private final ProcessEngine engine;
  private final Optional<String> command;
  private final Map<String, Path> places = new HashMap<>();

  FilesOnDisk(Setting setting, ProcessEngine engine, Optional<String> command) {
    this.setting = setting;
    this.engine = engine;
    this.command = command;
  }

  /// What Borg would take, were it to make an archive now.
  Set<String> paths() {
    var access = setting.access();
    var borg = setting.borg();
    try (var patterns = new PatternFile(access.options())) {
      var words = borg.commands(access).create(patterns.path(), false, "--dry-run", "--list");
      var exit =
          borg.runTelling(borg.command(access, words), line -> take(BorgLog.parse(line).message()));
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

  /// The xxh64 hash of each path, as far as the file can be read.
  Map<String, String> hashes(List<String> paths) {
    var hashes = new HashMap<String, String>();
    for (var start = 0; start < paths.size(); start += BATCH) {
      hashes.putAll(batch(paths.subList(start, Math.min(paths.size(), start + BATCH))));
    }
    return hashes;
  }

  private Map<String, String> batch(List<String> paths) {
    var line = CommandLine.ofConfigured(command.orElse(USUAL_COMMAND));
    var pathOf = new HashMap<String, String>();
    for (var path : paths) {
      var place = String.valueOf(places.get(path));
      line.arg(place);
      pathOf.put(place, path);
    }
    var hashes = new HashMap<String, String>();
    try (var group = engine.group()) {
      var output = group.capture(line.build()).output();
      for (var answer : new String(output, StandardCharsets.UTF_8).lines().toList()) {
        var parts = answer.split("\\s+", 2);
        var path = parts.length == 2 ? pathOf.get(parts[1]) : null;
        if (path != null) {
          hashes.put(path, parts[0]);
        }
      }
    }
    return hashes;
  }
}
