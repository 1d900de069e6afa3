package io.borgmaticshell.application.port.database;

import io.borgmaticshell.application.hook.inspection.ContentScan;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;

/// Looks into stored dumps without restoring them.
@FunctionalInterface
public interface DumpReader {
  /// Reads a dump that is a stream, or one file of a directory, until the scan has enough.
  ///
  /// @throws OperationFailed ARCHIVE if it cannot be read
  void read(RepositoryAccess access, StoredDump dump, ContentScan scan);
}
