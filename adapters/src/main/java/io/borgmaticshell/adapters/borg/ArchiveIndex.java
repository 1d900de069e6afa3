package io.borgmaticshell.adapters.borg;

import io.borgmaticshell.adapters.borg.program.BorgFailure;
import io.borgmaticshell.adapters.borg.program.BorgJson;
import io.borgmaticshell.adapters.borg.program.BorgProgram;
import io.borgmaticshell.adapters.process.ProcessGroup.Finished;
import io.borgmaticshell.adapters.process.ProcessGroup.OutputReader;
import io.borgmaticshell.domain.archive.ArchiveEntry;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// What an archive holds of what concerns dumps. Each question is one call of Borg.
///
/// @param sourceDirectory where old archives keep dumps, without a leading slash
record ArchiveIndex(
    BorgProgram borg, RepositoryAccess access, ArchiveName archive, String sourceDirectory) {
  /// Where archives of this program tell the size of each dump, and whether it is known to be
  /// whole.
  static final String PROOF = "borgmatic/proof/proof.json";

  private static final String BOOTSTRAP = "bootstrap/manifest.json";

  // What only a dump that is a directory has below its path: PostgreSQL's table of contents, and
  // what MongoDB keeps about a collection. Small files; with dumps that are streams there are none,
  // so that asking for them costs nothing.
  private static final List<String> MEMBERS = List.of("toc.dat", "*/*.metadata.json*");

  // At the top, below the runtime directory, where an older Borg keeps its whole path, and in the
  // home directories of users.
  private static final List<String> ROOTS =
      List.of("sh:borgmatic/", "sh:**/borgmatic/", "sh:**/.borgmatic/");

  /// The lists of dumps, the proof, and by their paths what tells of bootstraps and of dumps that
  /// are directories.
  Map<String, String> smallFiles() {
    var members = MEMBERS.stream().map(member -> "*_databases/*/*/" + member);
    var wanted = Stream.concat(Stream.of("*_databases/" + Manifest.NAME, BOOTSTRAP), members);
    var patterns =
        Stream.concat(Stream.of("pp:" + PROOF), wanted.flatMap(ArchiveIndex::everywhere));
    return ask(
        borg.commands(access).exportTar(archive, patterns.toList()),
        output ->
            readTar(output, path -> path.endsWith("/" + Manifest.NAME) || path.equals(PROOF)));
  }

  /// The manifests from which a lost configuration can be brought back, by their paths.
  Map<String, String> bootstraps() {
    var patterns =
        Stream.concat(everywhere(BOOTSTRAP), Stream.of("pp:" + sourceDirectory + "/" + BOOTSTRAP));
    return ask(
        borg.commands(access).exportTar(archive, patterns.toList()),
        output -> readTar(output, path -> true));
  }

  /// The paths of all files that may be dumps, or parts of them.
  List<String> paths() {
    var patterns =
        Stream.concat(everywhere("*_databases/*/*"), Stream.of("pp:" + sourceDirectory)).toList();
    return entries(patterns).stream()
        .filter(entry -> entry.mode().startsWith("-"))
        .map(ArchiveEntry::path)
        .toList();
  }

  /// What fits any of some patterns.
  List<ArchiveEntry> entries(List<String> patterns) {
    return ask(borg.commands(access).listEntries(archive, patterns), ArchiveIndex::readEntries);
  }

  /// The directories that hold a bootstrap.
  static Set<String> bootstrapped(Set<String> files) {
    return files.stream()
        .filter(path -> path.endsWith("/" + BOOTSTRAP))
        .map(path -> path.substring(0, path.length() - BOOTSTRAP.length() - 1))
        .collect(Collectors.toSet());
  }

  /// Where a directory holds its manifest.
  static String bootstrap(String root) {
    return root + "/" + BOOTSTRAP;
  }

  private static Stream<String> everywhere(String path) {
    return ROOTS.stream().map(root -> root + path);
  }

  private <T> T ask(List<String> words, OutputReader<T> reader) {
    return checked(borg.attempt(borg.command(access, words), reader));
  }

  // A pattern that matches nothing is a warning to Borg and nothing to us.
  private <T> T checked(Finished<T> finished) {
    var exit = finished.exit();
    if (exit.code() != 101 && BorgProgram.isError(exit)) {
      throw BorgFailure.of(access, exit);
    }
    return finished.output();
  }

  private static Map<String, String> readTar(InputStream output, Predicate<String> wanted)
      throws IOException {
    var files = new LinkedHashMap<String, String>();
    try (var tar = new TarArchiveInputStream(output)) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile()) {
          var path = entry.getName();
          files.put(path, wanted.test(path) ? text(tar) : "");
        }
      }
      output.skip(Long.MAX_VALUE);
    }
    return files;
  }

  private static List<ArchiveEntry> readEntries(InputStream output) throws IOException {
    return text(output).lines().map(BorgJson::entry).toList();
  }

  private static String text(InputStream input) throws IOException {
    return new String(input.readAllBytes(), StandardCharsets.UTF_8);
  }
}
