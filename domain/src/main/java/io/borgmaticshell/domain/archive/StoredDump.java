package io.borgmaticshell.domain.archive;

import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.DumpShape;

/// A dump found in an archive.
///
/// @param path the whole path inside the archive, without a leading slash
public record StoredDump(ArchiveName archive, DumpId id, String path, DumpShape shape) {

  /// A dump that is one file.
  public StoredDump(ArchiveName archive, DumpId id, String path) {
    this(archive, id, path, DumpShape.STREAM);
  }
}
