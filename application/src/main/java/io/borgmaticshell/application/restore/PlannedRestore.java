package io.borgmaticshell.application.restore;

import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.domain.archive.StoredDump;

/// One dump, the database it goes to, and how.
record PlannedRestore(StoredDump dump, DatabaseTarget target, RestoreRecipe recipe) {}
