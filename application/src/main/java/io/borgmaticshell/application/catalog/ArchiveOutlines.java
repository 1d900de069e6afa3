package io.borgmaticshell.application.catalog;

import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.ListedDump;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.util.List;

/// What a catalogue asks a repository, each by a single call of its program.
public interface ArchiveOutlines {

  /// All archives.
  ///
  /// @throws OperationFailed ARCHIVE if the repository cannot be used, TOOL_MISSING if its program
  ///   is absent, CREDENTIAL if the passphrase is wrong
  List<Archive> archives(RepositoryAccess access);

  /// The database dumps of an archive, with what is known about each without asking for more. An
  /// archive without a list of its dumps takes a second call.
  ///
  /// @throws OperationFailed as [#archives] does
  List<ListedDump> outline(RepositoryAccess access, ArchiveName archive);
}
