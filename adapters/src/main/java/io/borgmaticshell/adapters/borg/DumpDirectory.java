package io.borgmaticshell.adapters.borg;

import io.borgmaticshell.adapters.process.ProcessGroup.Finished;
import io.borgmaticshell.domain.archive.ArchiveEntry;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.dump.ArchivePath;
import io.borgmaticshell.domain.dump.DumpShape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// Finds the dumps of an archive: by the `dumps.json` files in it, which say everything, else, for
/// archives made before borgmatic 2.0.8, by the paths.
final class DumpDirectory {
  private static final String MANIFEST = "dumps.json";
  private static final String TOP = "borgmatic/";
  private static final String PROOF = TOP + "proof/proof.json";

  // What only a dump that is a directory has below its path: PostgreSQL's table of contents, and
  // what MongoDB keeps about a collection. Small files; with dumps that are streams there are none,
  // so that asking for them costs nothing.
  private static final List<String> MEMBERS = List.of("toc.dat", "*/*.metadata.json*");

  private static final List<String> DUMPS =
      List.of(
          "sh:borgmatic/*_databases/*/*",
          "sh:**/borgmatic/*_databases/*/*",
          "sh:**/.borgmatic/*_databases/*/*");

  private final BorgProgram borg;

  DumpDirectory(BorgProgram borg) {
    this.borg = borg;
  }

  /// What an archive holds.
  ///
  /// @param proofs by path below the directory that holds all dumps; empty for other programs'
  ///   archives
  record Content(List<StoredDump> dumps, Map<String, ProofJson.Line> proofs) {}

  Content of(RepositoryAccess access, ArchiveName archive) {
    var files = metadata(access, archive);
    var dumps = new ArrayList<StoredDump>();
    for (var path : manifests(files.keySet())) {
      var directory = path.substring(0, path.lastIndexOf('/'));
      var parent = directory.substring(0, directory.lastIndexOf('/'));
      for (var dump : ManifestJson.parseDumps(path, files.getOrDefault(path, ""))) {
        var place = parent + "/" + ArchivePath.of(dump);
        dumps.add(new StoredDump(archive, dump, place, shape(place, files.keySet())));
      }
    }
    return new Content(
        (dumps.isEmpty() ? byPath(access, archive) : dumps).stream().distinct().toList(),
        ProofJson.parse(files.getOrDefault(PROOF, "")));
  }

  // One call of Borg brings all manifests with their paths, and shows which dumps are directories.
  private Map<String, String> metadata(RepositoryAccess access, ArchiveName archive) {
    var command = borg.command(access, BorgCommands.exportTar(access, archive, wanted()));
    return checked(access, borg.attempt(command, DumpDirectory::readTar));
  }

  // Below the runtime directory, too, where an older Borg keeps its whole path.
  private static List<String> wanted() {
    var below = Stream.concat(Stream.of(MANIFEST), MEMBERS.stream().map(member -> "*/*/" + member));
    var metadata =
        below.flatMap(
            path -> Stream.of("sh:", "sh:**/").map(at -> at + TOP + "*_databases/" + path));
    return Stream.concat(Stream.of("sh:" + PROOF), metadata).toList();
  }

  private static List<String> manifests(Set<String> files) {
    var all = files.stream().filter(path -> path.endsWith("_databases/" + MANIFEST)).toList();
    var ours = all.stream().filter(path -> path.startsWith(TOP)).toList();
    return ours.isEmpty() ? all : ours;
  }

  private static DumpShape shape(String place, Set<String> files) {
    var below = files.stream().anyMatch(path -> path.startsWith(place + "/"));
    return below ? DumpShape.DIRECTORY : DumpShape.STREAM;
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
          var path = entry.getName();
          var wanted = path.endsWith("/" + MANIFEST) || path.equals(PROOF);
          files.put(path, wanted ? text(tar) : "");
        }
      }
      output.skip(Long.MAX_VALUE);
    }
    return files;
  }

  private static String text(InputStream input) throws IOException {
    return new String(input.readAllBytes(), StandardCharsets.UTF_8);
  }

  private List<StoredDump> byPath(RepositoryAccess access, ArchiveName archive) {
    var command = borg.command(access, BorgCommands.listEntries(access, archive, DUMPS));
    var entries = checked(access, borg.attempt(command, DumpDirectory::readEntries));
    var paths = entries.stream().map(ArchiveEntry::path).collect(Collectors.toSet());
    return entries.stream()
        .flatMap(entry -> ArchivePath.parse(entry.path()).stream())
        .distinct()
        .map(found ->
            new StoredDump(archive, found.dump(), found.path(), shape(found.path(), paths)))
        .toList();
  }

  private static List<ArchiveEntry> readEntries(InputStream output) throws IOException {
    return text(output).lines().map(BorgJson::entry).toList();
  }
}
