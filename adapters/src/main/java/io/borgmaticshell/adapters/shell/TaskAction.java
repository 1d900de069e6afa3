package io.borgmaticshell.adapters.shell;

import io.borgmaticshell.adapters.shell.action.Audience;
import io.borgmaticshell.adapters.shell.action.Task;
import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.actions.InspectionActions;
import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.adapters.shell.output.OutputOfTasks;
import io.borgmaticshell.adapters.shell.table.ArchiveLines;
import io.borgmaticshell.application.port.RepositoryTasks;
import io.borgmaticshell.application.task.RepositoryTask;
import io.borgmaticshell.application.task.TaskCourse;
import io.borgmaticshell.application.task.TaskCourse.Telling;

/// Has a task done, and prints what it brings to light.
final class TaskAction {
  private static final int STEPS = 1;

  private final RepositoryTasks tasks;
  private final Output output;

  TaskAction(RepositoryTasks tasks, Output output) {
    this.tasks = tasks;
    this.output = output;
  }

  void run(ActionSpec action, RepositoryTask task, Task situation) {
    output.step("%s: %s".formatted(situation.repository(), action.name()));
    tasks.perform(situation.access(), task, course(situation, output), answers(action));
  }

  private OutputOfTasks answers(ActionSpec action) {
    return action.equals(InspectionActions.REPO_LIST)
        ? new OutputOfTasks(output, new ArchiveLines(output.screen()))
        : action.equals(InspectionActions.INFO)
            ? new OutputOfTasks(output, line -> output.screen().wrapped(line, 2))
            : new OutputOfTasks(output);
  }

  /// How a task is carried out in that situation.
  static TaskCourse course(Task situation, Output output) {
    var attended = !situation.audience().equals(Audience.NONE);
    return new TaskCourse(situation.dryRun(), telling(output.loudest()), attended);
  }

  private static Telling telling(int verbosity) {
    if (verbosity < STEPS) {
      return Telling.ANSWERS;
    }
    return verbosity == STEPS ? Telling.STEPS : Telling.EVERYTHING;
  }
}
