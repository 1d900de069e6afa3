package io.borgmaticshell.application.backup;

import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.dump.DumpId;
import java.util.List;
import java.util.Optional;

/// Tells what a backup did.
///
/// @param archive empty after a dry run
/// @param dumps what was dumped, or would have been
public record BackupReport(Optional<Archive> archive, List<DumpId> dumps) {}
