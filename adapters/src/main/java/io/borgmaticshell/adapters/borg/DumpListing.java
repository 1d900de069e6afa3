package io.borgmaticshell.adapters.borg;

import io.borgmaticshell.domain.archive.ArchiveEntry;
import io.borgmaticshell.domain.archive.ListedDump;
import io.borgmaticshell.domain.archive.ListedDump.Proof;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.dump.ArchivePath;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Finds out what is known about the dumps of an archive: from its proof in the same call of Borg
/// that finds the dumps; where there is none, sizes from one more.
final class DumpListing {
  private final ArchiveIndex index;

  DumpListing(ArchiveIndex index) {
    this.index = index;
  }

  List<ListedDump> of(DumpDirectory.Content content) {
    var unknown =
        content.dumps().stream().filter(dump -> !content.proofs().containsKey(path(dump))).toList();
    var entries =
        unknown.isEmpty()
            ? List.<ArchiveEntry>of()
            : index.entries(unknown.stream().map(dump -> "pp:" + dump.path()).toList());
    return listed(content, entries);
  }

  /// What is known from finding the dumps.
  static List<ListedDump> withoutAsking(DumpDirectory.Content content) {
    return listed(content, List.of());
  }

  private static List<ListedDump> listed(
      DumpDirectory.Content content, List<ArchiveEntry> entries) {
    return content.dumps().stream().map(dump -> listed(dump, content.proofs(), entries)).toList();
  }

  private static String path(StoredDump dump) {
    return ArchivePath.of(dump.id()).text();
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
