package io.borgmaticshell.adapters.shell;

import io.borgmaticshell.adapters.shell.action.Task;
import io.borgmaticshell.adapters.shell.grammar.actions.ArchiveActions;
import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.adapters.shell.output.OutputOfTasks;
import io.borgmaticshell.adapters.shell.task.BackupFlags;
import io.borgmaticshell.application.backup.BackupRequest;
import io.borgmaticshell.application.backup.CreateBackup;
import io.borgmaticshell.application.port.BackupCourse;
import io.borgmaticshell.domain.dump.DumpId;
import java.util.List;

/// Turns the flags of `create` into a request, and says what came of it.
final class CreateAction {
  private final CreateBackup createBackup;
  private final Output output;

  CreateAction(CreateBackup createBackup, Output output) {
    this.createBackup = createBackup;
    this.output = output;
  }

  void run(Task task) {
    var course =
        new BackupCourse(
            task.flags().value(ArchiveActions.COMMENT),
            BackupFlags.manners(task.flags()),
            TaskAction.course(task, output).telling(),
            new OutputOfTasks(output));
    var report =
        createBackup.run(
            new BackupRequest(task.access(), task.configurationFiles(), task.dryRun(), course));
    report
        .archive()
        .ifPresentOrElse(
            archive -> output.step("archive %s stored".formatted(archive.name())),
            () -> announce(report.dumps()));
  }

  private void announce(List<DumpId> dumps) {
    dumps.forEach(dump -> output.step("%s would be dumped".formatted(dump.display())));
  }
}
