package io.borgmaticshell.domain.archive;

import java.time.LocalDateTime;

/// One archive of a repository.
///
/// @param id the repository program's own identity, hexadecimal
/// @param start when the backup began, in the local time of this machine
public record Archive(ArchiveName name, String id, LocalDateTime start) {}
