package io.borgmaticshell.application.restore;

import io.borgmaticshell.application.hook.DatabaseHook;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.dump.DumpFormat;
import io.borgmaticshell.domain.dump.DumpHead;
import io.borgmaticshell.domain.problem.OperationFailed;

/// One dump, the database it goes to, and how.
///
/// @param forceUnproven whether to load the dump even if it is known to be broken
record PlannedRestore(
    StoredDump dump, DatabaseTarget target, DatabaseHook hook, boolean forceUnproven) {

  /// How the dump is written.
  DumpFormat format(DumpHead head) {
    return hook.format(dump.shape(), head);
  }

  /// What brings it back.
  ///
  /// @throws OperationFailed CONFIGURATION or DATABASE if the dump cannot be restored this way
  RestoreRecipe recipe(DumpHead head) {
    var recipe = hook.restore(target.stored(format(head)));
    return forceUnproven ? recipe.ignoringBreaks() : recipe;
  }
}
