package io.borgmaticshell.adapters.borg;

import io.borgmaticshell.adapters.process.ProcessGroup.Finished;
import io.borgmaticshell.domain.archive.ArchiveEntry;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.dump.ArchivePath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// Finds the dumps of an archive: by the `dumps.json` files in it, which say everything, else, for
/// archives made before borgmatic 2.0.8, by the paths.
final class DumpDirectory {
  private static final String MANIFEST = "dumps.json";
  private static final String TOP = "borgmatic/";

  // Below the runtime directory, where an older Borg keeps its whole path.
  private static final List<String> MANIFESTS =
      List.of("sh:borgmatic/*_databases/" + MANIFEST, "sh:**/borgmatic/*_databases/" + MANIFEST);
  private static final List<String> DUMPS =
      List.of(
          "sh:borgmatic/*_databases/*/*",
          "sh:**/borgmatic/*_databases/*/*",
          "sh:**/.borgmatic/*_databases/*/*");

  private final BorgProgram borg;

  DumpDirectory(BorgProgram borg) {
    this.borg = borg;
  }

  List<StoredDump> of(RepositoryAccess access, ArchiveName archive) {
    var dumps = new ArrayList<StoredDump>();
    manifests(access, archive)
        .forEach((path, text) -> {
          var directory = path.substring(0, path.lastIndexOf('/'));
          var parent = directory.substring(0, directory.lastIndexOf('/'));
          for (var dump : ManifestJson.parseDumps(path, text)) {
            dumps.add(new StoredDump(archive, dump, parent + "/" + ArchivePath.of(dump)));
          }
        });
    return (dumps.isEmpty() ? byPath(access, archive) : dumps).stream().distinct().toList();
  }

  // One call of Borg brings all manifests with their paths.
  private Map<String, String> manifests(RepositoryAccess access, ArchiveName archive) {
    var command = borg.command(access, BorgCommands.exportTar(access, archive, MANIFESTS));
    var all = checked(access, borg.attempt(command, DumpDirectory::readTar));
    var ours = new LinkedHashMap<>(all);
    ours.keySet().removeIf(path -> !path.startsWith(TOP));
    return ours.isEmpty() ? all : ours;
  }

  // A pattern that matches nothing is a warning to Borg and nothing to us.
  private static <T> T checked(RepositoryAccess access, Finished<T> finished) {
    var exit = finished.exit();
    if (exit.code() != 101 && BorgProgram.isError(exit)) {
      throw BorgFailure.of(access, exit);
    }
    return finished.output();
  }

  private static Map<String, String> readTar(InputStream output) throws IOException {
    var files = new LinkedHashMap<String, String>();
    try (var tar = new TarArchiveInputStream(output)) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile()) {
          files.put(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      output.skip(Long.MAX_VALUE);
    }
    return files;
  }

  private List<StoredDump> byPath(RepositoryAccess access, ArchiveName archive) {
    var command = borg.command(access, BorgCommands.listEntries(access, archive, DUMPS));
    var dumps = new ArrayList<StoredDump>();
    var entries = checked(access, borg.attempt(command, DumpDirectory::readEntries));
    for (var entry : entries) {
      ArchivePath.parse(entry.path())
          .ifPresent(found -> dumps.add(new StoredDump(archive, found.dump(), found.path())));
    }
    return dumps;
  }

  private static List<ArchiveEntry> readEntries(InputStream output) throws IOException {
    return new String(output.readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .map(BorgJson::entry)
        .toList();
  }
}
