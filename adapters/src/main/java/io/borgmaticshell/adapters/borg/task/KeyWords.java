package io.borgmaticshell.adapters.borg.task;

import io.borgmaticshell.application.task.KeyTask;
import io.borgmaticshell.application.task.Manner;
import java.util.List;

/// The command lines about keys (Borg documentation, "borg key").
final class KeyWords {
  private final Setting setting;

  KeyWords(Setting setting) {
    this.setting = setting;
  }

  List<String> of(KeyTask.ExportKey task) {
    return setting
        .words("key")
        .add("export")
        .reach()
        .flag(task.toFile(), "--log-json")
        .lockWait()
        .addAll(setting.telling())
        .flag(task.manners().contains(Manner.PAPER), "--paper")
        .flag(task.manners().contains(Manner.QR_CODE), "--qr-html")
        .extra("key_export")
        .repository(task.toFile() ? task.destination().stream().toList() : List.of());
  }

  List<String> of(KeyTask.ImportKey task) {
    return setting
        .words("key")
        .add("import")
        .reach()
        .flag(task.source().isPresent(), "--log-json")
        .lockWait()
        .addAll(setting.telling())
        .flag(task.manners().contains(Manner.PAPER), "--paper")
        .extra("key_import")
        .repository(file(task));
  }

  private static List<String> file(KeyTask.ImportKey task) {
    return task.manners().contains(Manner.PAPER)
        ? List.of()
        : List.of(task.source().orElse(KeyTask.STANDARD_STREAM));
  }

  List<String> changePassphrase() {
    return setting
        .words("key")
        .add("change-passphrase")
        .reach()
        .lockWait()
        .addAll(setting.telling())
        .extra("key_change_passphrase")
        .repository();
  }
}
