package io.borgmaticshell.adapters.borg.task;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.application.task.KeyTask;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;

/// Looks after the key of a repository.
final class KeyRun {
  // Borg documentation, "Environment Variables": the answer to the question for a new passphrase.
  private static final String NEW_PASSPHRASE = "BORG_NEW_PASSPHRASE";

  private final Setting setting;
  private final TaskRun run;
  private final ProgressListener progress;
  private final KeyWords words;

  KeyRun(Setting setting, TaskRun run, ProgressListener progress) {
    this.setting = setting;
    this.run = run;
    this.progress = progress;
    this.words = new KeyWords(setting);
  }

  void perform(KeyTask task) {
    if (setting.course().dryRun()) {
      note("dry run, the key is left alone");
      return;
    }
    switch (task) {
      case KeyTask.ExportKey export -> export(export);
      case KeyTask.ImportKey imported -> importKey(imported);
      case KeyTask.ChangePassphrase() -> changePassphrase();
    }
  }

  private void export(KeyTask.ExportKey task) {
    task.destination().ifPresent(this::refuseExisting);
    if (task.toFile()) {
      run.telling(words.of(task));
    } else {
      run.conversing(words.of(task));
    }
  }

  private void refuseExisting(String destination) {
    if (Files.exists(place(destination))) {
      throw usage(
          "The file %s exists already.".formatted(destination),
          "Nothing was exported. Remove it, or choose another --path.");
    }
  }

  private void importKey(KeyTask.ImportKey task) {
    task.source().ifPresent(this::refuseMissing);
    if (task.isFromFile()) {
      run.telling(words.of(task));
    } else {
      run.conversing(words.of(task));
    }
  }

  private void refuseMissing(String source) {
    if (!Files.isReadable(place(source))) {
      throw usage(
          "The file %s cannot be read.".formatted(source), "Nothing was imported. Correct --path.");
    }
  }

  private Path place(String file) {
    var start = setting.access().options().nonEmptyText(RepositoryOptions.WORKING_DIRECTORY);
    return Path.of(start.orElse("")).resolve(file);
  }

  // With a passphrase at hand, Borg would take it for the new one as well.
  private void changePassphrase() {
    run.conversing(newPassphraseIsKnown() ? run.command(words.changePassphrase()) : asking());
    note(
        "the passphrase was changed; change 'encryption_passphrase' or what"
            + " 'encryption_passcommand' prints, too");
  }

  private boolean newPassphraseIsKnown() {
    return setting.borg().variable(NEW_PASSPHRASE).isPresent();
  }

  private CommandLine asking() {
    return setting.borg().commandThatAsks(setting.access(), words.changePassphrase());
  }

  private void note(String what) {
    progress.on(
        new ProgressEvent.Noted("%s: %s".formatted(setting.access().repository().display(), what)));
  }

  private static OperationFailed usage(String what, String advice) {
    return OperationFailed.because(Problem.Kind.USAGE, what, advice);
  }
}
