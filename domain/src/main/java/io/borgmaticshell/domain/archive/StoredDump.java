package io.borgmaticshell.domain.archive;

import io.borgmaticshell.domain.dump.DumpId;

/// A dump found in an archive.
///
/// @param path the whole path inside the archive, without a leading slash
public record StoredDump(ArchiveName archive, DumpId id, String path) {}
