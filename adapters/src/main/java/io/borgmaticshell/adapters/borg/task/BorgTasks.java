package io.borgmaticshell.adapters.borg.task;

import io.borgmaticshell.adapters.borg.program.BorgProgram;
import io.borgmaticshell.application.port.ArchiveRepository;
import io.borgmaticshell.application.port.RepositoryTasks;
import io.borgmaticshell.application.port.TaskOutput;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.application.task.Handling;
import io.borgmaticshell.application.task.Inspection;
import io.borgmaticshell.application.task.KeyTask;
import io.borgmaticshell.application.task.OwnCommand;
import io.borgmaticshell.application.task.RepositoryTask;
import io.borgmaticshell.application.task.TaskCourse;
import io.borgmaticshell.application.task.Upkeep;
import io.borgmaticshell.domain.configuration.RepositoryAccess;

/// Does tasks with Borg.
public final class BorgTasks implements RepositoryTasks {
  private final BorgProgram borg;
  private final ArchiveRepository archives;
  private final ProgressListener progress;

  public BorgTasks(BorgProgram borg, ArchiveRepository archives, ProgressListener progress) {
    this.borg = borg;
    this.archives = archives;
    this.progress = progress;
  }

  @Override
  public void perform(
      RepositoryAccess access, RepositoryTask task, TaskCourse course, TaskOutput output) {
    var setting = new Setting(access, course, borg, archives);
    var run = new TaskRun(setting, output, progress);
    switch (task) {
      case Inspection inspection ->
          new InspectionRun(setting, run, output, progress).perform(inspection);
      case Upkeep upkeep -> new UpkeepRun(setting, run, progress).perform(upkeep);
      case Handling handling -> new HandlingRun(setting, run, progress).perform(handling);
      case KeyTask key -> new KeyRun(setting, run, progress).perform(key);
      case OwnCommand own -> run.conversing(new OwnCommandWords(setting).of(own, run));
    }
  }
}
