package io.borgmaticshell.adapters.borg;

import io.borgmaticshell.domain.archive.ArchiveEntry;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.ListedDump;
import io.borgmaticshell.domain.archive.ListedDump.Proof;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.dump.ArchivePath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Finds out what is known about the dumps of an archive: from its proof in the same call of Borg
/// that finds the dumps; where there is none, sizes from one more.
final class DumpListing {
  private final BorgProgram borg;

  DumpListing(BorgProgram borg) {
    this.borg = borg;
  }

  List<ListedDump> of(RepositoryAccess access, ArchiveName archive) {
    var content = new DumpDirectory(borg).of(access, archive);
    var unknown =
        content.dumps().stream().filter(dump -> !content.proofs().containsKey(path(dump))).toList();
    var entries = unknown.isEmpty() ? List.<ArchiveEntry>of() : entries(access, archive, unknown);
    return content.dumps().stream().map(dump -> listed(dump, content.proofs(), entries)).toList();
  }

  private static String path(StoredDump dump) {
    return ArchivePath.of(dump.id()).text();
  }

  private List<ArchiveEntry> entries(
      RepositoryAccess access, ArchiveName archive, List<StoredDump> dumps) {
    var paths = dumps.stream().map(dump -> "pp:" + dump.path()).toList();
    var command = borg.command(access, BorgCommands.listEntries(access, archive, paths));
    return borg.run(access, command, DumpListing::read);
  }

  private static List<ArchiveEntry> read(InputStream output) throws IOException {
    var text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
    return text.lines().map(BorgJson::entry).toList();
  }

  private static ListedDump listed(
      StoredDump dump, Map<String, ProofJson.Line> proofs, List<ArchiveEntry> entries) {
    var proof = proofs.get(path(dump));
    if (proof != null) {
      return new ListedDump(
          dump, OptionalLong.of(proof.bytes()), proof.proven() ? Proof.PROVEN : Proof.UNPROVEN);
    }
    var files =
        entries.stream()
            .filter(entry ->
                entry.path().equals(dump.path()) || entry.path().startsWith(dump.path() + "/"))
            .toList();
    return new ListedDump(
        dump,
        files.isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(files.stream().mapToLong(ArchiveEntry::size).sum()),
        Proof.NONE);
  }
}
