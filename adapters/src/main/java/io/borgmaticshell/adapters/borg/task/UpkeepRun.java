package io.borgmaticshell.adapters.borg.task;

import io.borgmaticshell.adapters.borg.program.BorgVersion;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.application.task.Manner;
import io.borgmaticshell.application.task.Upkeep;
import io.borgmaticshell.domain.configuration.ReportingOptions;

/// Removes what is not needed any longer.
final class UpkeepRun {
  // Borg documentation, "Change Log": since then, a compaction can be tried.
  private static final BorgVersion WITH_COMPACTION_TRIAL = new BorgVersion(1, 2, 9);

  private final Setting setting;
  private final TaskRun run;
  private final ProgressListener progress;
  private final UpkeepWords words;

  UpkeepRun(Setting setting, TaskRun run, ProgressListener progress) {
    this.setting = setting;
    this.run = run;
    this.progress = progress;
    this.words = new UpkeepWords(setting);
  }

  void perform(Upkeep task) {
    switch (task) {
      case Upkeep.Prune prune -> run.telling(words.of(prune));
      case Upkeep.Compact compact -> compact(compact);
      case Upkeep.DeleteArchives delete when delete.which().isSelective() ->
          run.telling(words.of(delete));
      case Upkeep.DeleteArchives delete ->
          deleteRepository(new Upkeep.DeleteRepository(delete.manners()));
      case Upkeep.DeleteRepository delete -> deleteRepository(delete);
      case Upkeep.BreakLock() -> breakLock();
    }
  }

  private void compact(Upkeep.Compact task) {
    var version = setting.borg().version(setting.access());
    if (setting.course().dryRun() && !version.isAtLeast(WITH_COMPACTION_TRIAL)) {
      note("would be compacted (Borg %s cannot say more)".formatted(version));
    } else if (setting.wants(task.manners(), Manner.PROGRESS, ReportingOptions.PROGRESS)) {
      run.conversing(words.of(task));
    } else {
      run.telling(words.of(task));
    }
  }

  // Borg asks before it deletes a repository, unless it is forced.
  private void deleteRepository(Upkeep.DeleteRepository task) {
    if (UpkeepWords.isForced(task.manners())) {
      run.telling(words.of(task));
    } else {
      run.conversing(words.of(task));
    }
  }

  private void breakLock() {
    if (setting.course().dryRun()) {
      note("the lock would be broken");
    } else {
      run.telling(words.breakLock());
    }
  }

  private void note(String what) {
    progress.on(
        new ProgressEvent.Noted("%s: %s".formatted(setting.access().repository().display(), what)));
  }
}
