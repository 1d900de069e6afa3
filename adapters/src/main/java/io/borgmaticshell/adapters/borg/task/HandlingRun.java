package io.borgmaticshell.adapters.borg.task;

import io.borgmaticshell.adapters.borg.program.BorgGrammar;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.application.task.ArchiveFilter.Names;
import io.borgmaticshell.application.task.Handling;
import io.borgmaticshell.application.task.Manner;
import io.borgmaticshell.domain.configuration.ReportingOptions;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes something else of archives.
final class HandlingRun {
  private final Setting setting;
  private final TaskRun run;
  private final ProgressListener progress;
  private final HandlingWords words;

  HandlingRun(Setting setting, TaskRun run, ProgressListener progress) {
    this.setting = setting;
    this.run = run;
    this.progress = progress;
    this.words = new HandlingWords(setting);
  }

  void perform(Handling task) {
    switch (task) {
      case Handling.ExportTar export -> exportTar(export);
      case Handling.Compare compare -> compare(compare);
      case Handling.Mount mount -> mount(mount);
      case Handling.Unmount unmount -> run.telling(HandlingWords.unmount(unmount, setting));
      case Handling.Recreate recreate -> recreate(recreate);
      case Handling.Transfer transfer -> transfer(transfer);
    }
  }

  private void exportTar(Handling.ExportTar task) {
    if (setting.course().dryRun()) {
      progress.on(
          new ProgressEvent.Noted(
              "archive %s would be exported to %s"
                  .formatted(setting.name(task.archive()), task.destination())));
    } else if (task.toStandardOutput()) {
      run.conversing(words.of(task));
    } else {
      run.telling(words.of(task));
    }
  }

  private void compare(Handling.Compare task) {
    if (task.manners().contains(Manner.CONFIGURED_PATTERNS)) {
      try (var patterns = PatternFile.of(setting.access().options())) {
        run.telling(words.of(task, Optional.of(patterns.path())));
      }
    } else {
      run.telling(words.of(task, Optional.empty()));
    }
  }

  private void mount(Handling.Mount task) {
    if (task.manners().contains(Manner.FOREGROUND)) {
      run.conversing(words.of(task));
    } else {
      run.telling(words.of(task));
    }
  }

  private void recreate(Handling.Recreate task) {
    if (task.which().names() instanceof Names.Like && isOlderGeneration()) {
      throw needsNewerBorg(
          "Borg 1 cannot recreate archives by a pattern; it would recreate all of them.",
          "Name one with --archive, or leave the pattern out to recreate all.");
    }
    try (var patterns = PatternFile.forArchived(setting.access().options())) {
      run.telling(words.of(task, patterns.path()));
    }
  }

  private void transfer(Handling.Transfer task) {
    if (isOlderGeneration()) {
      throw needsNewerBorg(
          "Borg 1 cannot transfer archives between repositories.",
          "It takes Borg 2; point 'local_path' to one.");
    }
    try {
      if (setting.wants(task.manners(), Manner.PROGRESS, ReportingOptions.PROGRESS)) {
        run.conversing(words.of(task));
      } else {
        run.telling(words.of(task));
      }
    } catch (OperationFailed e) {
      throw ofEither(task.source(), e);
    }
  }

  // Borg does not say which of the two repositories it means, or at most by its place.
  private OperationFailed ofEither(String source, OperationFailed failure) {
    if (failure.problem().kind() == Problem.Kind.CREDENTIAL) {
      return new OperationFailed(
          new Problem(
              Problem.Kind.CREDENTIAL,
              "The passphrase of %s or of repository %s is missing or wrong."
                  .formatted(source, setting.access().repository().display()),
              "Set BORG_OTHER_PASSPHRASE in the environment for the first; for the second see"
                  + " 'encryption_passphrase'."),
          failure.output());
    }
    var missing = Pattern.compile(Pattern.quote(source) + "'? does not exist");
    return missing.matcher(failure.output()).find()
        ? OperationFailed.because(
            Problem.Kind.ARCHIVE,
            "There is no repository at %s.".formatted(source),
            "Correct --source-repository.")
        : failure;
  }

  private boolean isOlderGeneration() {
    return setting.grammar() == BorgGrammar.ONE;
  }

  private static OperationFailed needsNewerBorg(String what, String advice) {
    return OperationFailed.because(Problem.Kind.USAGE, what, advice);
  }
}
