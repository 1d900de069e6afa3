package io.borgmaticshell.adapters.shell;

import static io.borgmaticshell.adapters.shell.grammar.actions.ArchiveActions.CREATE;
import static io.borgmaticshell.adapters.shell.grammar.actions.CheckActions.CHECK;
import static io.borgmaticshell.adapters.shell.grammar.actions.ExtractActions.EXTRACT;
import static io.borgmaticshell.adapters.shell.grammar.actions.RepoActions.REPO_CREATE;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreActions.DUMPS;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreActions.RESTORE;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreActions.UNDO;

import io.borgmaticshell.adapters.shell.action.Task;
import io.borgmaticshell.adapters.shell.action.UseCases;
import io.borgmaticshell.adapters.shell.dumps.DumpsAction;
import io.borgmaticshell.adapters.shell.dumps.ExtractAction;
import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.adapters.shell.restore.RestoreAction;
import io.borgmaticshell.adapters.shell.restore.UndoAction;
import io.borgmaticshell.adapters.shell.task.RepositoryFlags;
import io.borgmaticshell.adapters.shell.task.TaskReader;
import java.util.Map;
import java.util.Optional;

/// What each action does to one repository.
final class RepositoryActions {
  private final UseCases useCases;
  private final Output output;
  private final Map<ActionSpec, RepositoryAction> actions =
      Map.of(
          REPO_CREATE, this::createRepository,
          CREATE, this::create,
          CHECK, this::check,
          DUMPS, this::dumps,
          RESTORE, this::restore,
          EXTRACT, this::extract,
          UNDO, this::undo);

  RepositoryActions(UseCases useCases, Output output) {
    this.useCases = useCases;
    this.output = output;
  }

  /// Does one thing to one repository.
  @FunctionalInterface
  private interface RepositoryAction {
    void run(Task task);
  }

  void run(ActionSpec action, Task task) {
    new TaskReader(useCases.clock())
        .read(action, task.flags())
        .ifPresentOrElse(
            meant -> new TaskAction(useCases.tasks(), output).run(action, meant, task),
            () -> Optional.ofNullable(actions.get(action)).orElseThrow().run(task));
  }

  private void createRepository(Task task) {
    var draft = RepositoryFlags.draft(task.flags(), task.access().entry());
    if (task.dryRun()) {
      output.step("%s: would be created".formatted(task.repository()));
      return;
    }
    var created = useCases.createRepository().run(task.access(), draft);
    output.step(
        "%s: %s".formatted(task.repository(), created ? "created" : "exists already, left alone"));
  }

  private void create(Task task) {
    new CreateAction(useCases.createBackup(), output).run(task);
  }

  private void restore(Task task) {
    new RestoreAction(useCases, output).run(task);
  }

  private void dumps(Task task) {
    new DumpsAction(useCases, output).run(task);
  }

  private void extract(Task task) {
    new ExtractAction(useCases.extractFiles(), useCases.clock(), output).run(task);
  }

  private void check(Task task) {
    new CheckAction(useCases.checkRepository(), output).run(task);
  }

  private void undo(Task task) {
    new UndoAction(useCases.undoRestore(), useCases.planUndo(), output).run(task);
  }
}
