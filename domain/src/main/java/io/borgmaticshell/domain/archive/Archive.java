package io.borgmaticshell.domain.archive;

import java.time.Instant;

/// One archive of a repository.
///
/// @param id the repository program's own identity, hexadecimal
/// @param start when the backup began
public record Archive(ArchiveName name, String id, Instant start) {}
