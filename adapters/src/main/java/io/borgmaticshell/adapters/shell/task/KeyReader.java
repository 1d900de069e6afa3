package io.borgmaticshell.adapters.shell.task;

import io.borgmaticshell.adapters.shell.grammar.FlagValues;
import io.borgmaticshell.adapters.shell.grammar.actions.KeyActions;
import io.borgmaticshell.application.task.KeyTask;
import io.borgmaticshell.application.task.Manner;
import io.borgmaticshell.application.task.RepositoryTask;

/// Reads the actions that look after keys.
final class KeyReader {
  private KeyReader() {}

  static RepositoryTask export(FlagValues flags) {
    return new KeyTask.ExportKey(
        flags.value(KeyActions.EXPORT_PATH),
        new Manners(flags)
            .with(KeyActions.PAPER, Manner.PAPER)
            .with(KeyActions.QR_HTML, Manner.QR_CODE)
            .all());
  }

  static RepositoryTask importKey(FlagValues flags) {
    return new KeyTask.ImportKey(
        flags.value(KeyActions.IMPORT_PATH),
        new Manners(flags).with(KeyActions.PAPER, Manner.PAPER).all());
  }

  static RepositoryTask changePassphrase(FlagValues flags) {
    return new KeyTask.ChangePassphrase();
  }
}
