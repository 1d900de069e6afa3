package io.borgmaticshell.application.restore.plan;

import io.borgmaticshell.application.hook.DatabaseHook;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.database.EntryOptions;
import io.borgmaticshell.domain.dump.DumpFormat;
import io.borgmaticshell.domain.dump.DumpHead;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.util.List;

/// One dump, the database it goes to, and how.
///
/// @param schemas the only parts of it that are restored; none means all
/// @param forceUnproven whether to load the dump even if it is known to be broken
public record PlannedRestore(
    StoredDump dump,
    DatabaseTarget target,
    DatabaseHook hook,
    List<String> schemas,
    boolean forceUnproven) {

  /// How the dump is written.
  DumpFormat format(DumpHead head) {
    return hook.format(dump.shape(), head);
  }

  /// What brings it back.
  ///
  /// @throws OperationFailed CONFIGURATION, DATABASE or USAGE if the dump cannot be restored this
  ///   way
  public RestoreRecipe recipe(DumpHead head) {
    var whole = target.stored(format(head));
    var recipe = hook.restore(schemas.isEmpty() ? whole : hook.onlySchemas(whole, schemas));
    return forceUnproven ? recipe.ignoringBreaks() : recipe;
  }

  /// What is overwritten: under another name a file is another file, too.
  public DatabaseTarget overwritten() {
    return target.isRenamed() && target.options().has(EntryOptions.PATH)
        ? recipe(DumpHead.NONE)
            .replacement()
            .map(file -> target.in(file.destination()))
            .orElse(target)
        : target;
  }
}
