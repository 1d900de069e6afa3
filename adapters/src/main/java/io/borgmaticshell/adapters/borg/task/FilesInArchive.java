package io.borgmaticshell.adapters.borg.task;

import io.borgmaticshell.domain.archive.ArchiveName;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The regular files of an archive that come from the disk; neither dumps nor configuration files.
final class FilesInArchive {
  // As many paths as fit on a command line, however long they are.
  private static final int BATCH = 200;
  private static final Pattern OURS =
      Pattern.compile("(.*/)?borgmatic/(bootstrap|proof|globals|safety|[a-z]+_databases)/.*");

  private final Setting setting;
  private final ContentHashes contents;
  private final CheckWords words;

  FilesInArchive(Setting setting, ContentHashes contents) {
    this.setting = setting;
    this.contents = contents;
    this.words = new CheckWords(setting);
  }

  Set<String> paths(ArchiveName archive) {
    var configuration =
        setting.access().configuration().files().stream()
            .map(file -> file.substring(1))
            .collect(Collectors.toSet());
    var paths = new TreeSet<String>();
    for (var entry : entries(words.files(archive, "{type} {path}{NUL}", List.of()))) {
      var path = entry.substring(2);
      if (entry.startsWith("- ")
          && !OURS.matcher(path).matches()
          && !configuration.contains(path)) {
        paths.add(path);
      }
    }
    return paths;
  }

  /// The hash of each path, as far as the archive holds it.
  Map<String, String> hashes(ArchiveName archive, List<String> paths) {
    var format = "{%s} {path}{NUL}".formatted(contents.key());
    var hashes = new HashMap<String, String>();
    for (var start = 0; start < paths.size(); start += BATCH) {
      var batch =
          paths.subList(start, Math.min(paths.size(), start + BATCH)).stream()
              .map(path -> "pp:" + path)
              .toList();
      for (var entry : entries(words.files(archive, format, batch))) {
        var parts = entry.split(" ", 2);
        hashes.put(parts[1], parts[0]);
      }
    }
    return hashes;
  }

  private List<String> entries(List<String> line) {
    var borg = setting.borg();
    var access = setting.access();
    var text =
        borg.run(
            access,
            borg.command(access, line),
            answer -> new String(answer.readAllBytes(), StandardCharsets.UTF_8));
    return Pattern.compile("\0").splitAsStream(text).filter(entry -> !entry.isBlank()).toList();
  }
}
