package io.borgmaticshell.adapters.shell;

import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.JSON;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreActions.SAFETY_ARCHIVE;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreTargetFlags.PASSWORD;

import io.borgmaticshell.adapters.shell.RepositoryActions.Task;
import io.borgmaticshell.application.restore.RestoreRequest;
import io.borgmaticshell.application.restore.UndoRequest;
import io.borgmaticshell.application.restore.UndoRestore;
import io.borgmaticshell.domain.database.Secret;

/// Turns the flags of `undo` into a request, and tells what came of it.
final class UndoAction {
  private static final String HOW_TO_GO_ON = "Repeat the command once the cause is removed.";

  private final UndoRestore undoRestore;
  private final Output output;

  UndoAction(UndoRestore undoRestore, Output output) {
    this.undoRestore = undoRestore;
    this.output = output;
  }

  void run(Task task) {
    var flags = task.flags();
    var request =
        new UndoRequest(
            task.access(),
            flags.value(SAFETY_ARCHIVE).map(ArchiveFlag::read),
            flags.value(PASSWORD).map(Secret::new),
            new RestoreRequest.Manner(
                false, false, task.dryRun(), new CourseFlags(task, output).course(() -> "")));
    new RestoreEnd(undoRestore.run(request), HOW_TO_GO_ON, output).tell(task, flags.has(JSON));
  }
}
