package io.borgmaticshell.application.port;

import io.borgmaticshell.application.hook.DumpRecipe;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.dump.DumpHead;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.util.function.Function;

/// Moves dumps between databases and archives. Streams; never holds a dump in memory or on disk.
public interface DumpTransfer {

  /// Stores every dump of the draft under its name, or nothing: after a failure no archive of that
  /// name is visible.
  ///
  /// @throws OperationFailed DATABASE if a dump failed, ARCHIVE if the repository did, TOOL_MISSING
  ///   if a program is absent
  Archive store(ArchiveDraft draft, BackupCourse course);

  /// The same, without telling anything of it.
  default Archive store(ArchiveDraft draft) {
    return store(draft, BackupCourse.QUIET);
  }

  /// Whether there is something to dump, as far as that can be told without asking a server: the
  /// file that the recipe requires.
  boolean hasSource(RepositoryAccess access, DumpRecipe recipe);

  /// Goes through the motions of [#store] as far as the repository program can without writing and
  /// without touching a database.
  void rehearse(ArchiveDraft draft, BackupCourse course);

  /// Feeds one stored dump to its database. After a failure the database is as it was, where the
  /// recipe is atomic. Where it is not, the dump is read to its end before its client begins,
  /// unless the recipe wants it straight.
  ///
  /// @param recipe says how to load it, once its first bytes are known; for a dump that is a
  ///   directory it is asked with [DumpHead#NONE]
  /// @throws OperationFailed DATABASE if loading failed, ARCHIVE if the dump could not be read
  void restore(RepositoryAccess access, StoredDump dump, Function<DumpHead, RestoreRecipe> recipe);
}
