package io.borgmaticshell.application.port;

import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.archive.ListedDump;
import io.borgmaticshell.domain.archive.RepositoryDraft;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.dump.DumpHead;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.restore.SafetyRecord;
import java.util.List;
import java.util.Optional;

/// What repositories hold. Every method throws [OperationFailed]: ARCHIVE if the repository cannot
/// be used, TOOL_MISSING if its program is absent, CREDENTIAL if the passphrase is wrong.
public interface ArchiveRepository {

  /// Creates an empty repository. One that exists already with the same encryption is left alone.
  ///
  /// @return whether one was created
  boolean create(RepositoryAccess access, RepositoryDraft draft);

  /// All archives, oldest first.
  List<Archive> archives(RepositoryAccess access);

  /// The name that is meant; for the newest archive, of all or up to a moment, only those of the
  /// configuration count.
  ///
  /// @throws OperationFailed ARCHIVE if there is none, SELECTION if all are later than the moment,
  ///   or if backups of several kinds are there and the newest of one kind is asked for
  ArchiveName resolve(RepositoryAccess access, ArchiveReference reference);

  /// Writes files of an archive to a directory, over those that are there. What it cannot write is
  /// an error; the rest is written.
  ///
  /// @throws OperationFailed USAGE if files would be written through a link to another directory,
  ///   ARCHIVE if the archive does not hold one of the paths
  void extract(RepositoryAccess access, ArchiveName archive, Extraction extraction);

  /// The configuration files an archive was made with, absolute; none if it does not say.
  List<String> configurationFiles(RepositoryAccess access, ArchiveName archive);

  /// The safety copies that were made on this machine, oldest first. They are not among the
  /// [#archives], and none is ever the newest.
  List<Archive> safetyCopies(RepositoryAccess access);

  /// What a safety copy says about itself; empty if the archive is none.
  Optional<SafetyRecord> safetyRecord(RepositoryAccess access, ArchiveName archive);

  /// The database dumps of an archive, in its own order.
  List<StoredDump> dumps(RepositoryAccess access, ArchiveName archive);

  /// The same, with what is known about each without asking for more.
  List<ListedDump> outline(RepositoryAccess access, ArchiveName archive);

  /// The same, with what is known about each; may take longer.
  List<ListedDump> listing(RepositoryAccess access, ArchiveName archive);

  /// The first bytes of a dump, by which its hook knows its format; none of a directory. A restore
  /// learns them anyway: this is for those who only want to look.
  DumpHead head(RepositoryAccess access, StoredDump dump);
}
