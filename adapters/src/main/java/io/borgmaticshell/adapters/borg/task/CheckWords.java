package io.borgmaticshell.adapters.borg.task;

import io.borgmaticshell.application.task.StructureCheck;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.check.CheckName;
import io.borgmaticshell.domain.configuration.CheckOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The command lines that check a repository (Borg documentation, "borg check").
final class CheckWords {
  private final Setting setting;

  CheckWords(Setting setting) {
    this.setting = setting;
  }

  List<String> of(StructureCheck check) {
    var repository = check.names().contains(CheckName.REPOSITORY);
    var data = check.names().contains(CheckName.DATA);
    var archives = data || check.names().contains(CheckName.ARCHIVES);
    var words =
        setting
            .words("check")
            .flag(check.repair(), "--repair")
            .value("--max-duration", check.maxDuration())
            .flag(repository && !archives, "--repository-only")
            .flag(archives && !repository, "--archives-only");
    return (archives ? words.addAll(choice(check.pattern())) : words)
        .flag(data, "--verify-data")
        .reach()
        .flag(!check.repair() && !check.progress(), "--log-json")
        .lockWait()
        .addAll(setting.telling())
        .flag(check.progress(), "--progress")
        .extra("check")
        .repository();
  }

  /// Which archives are checked, as flags.
  List<String> choice(Optional<String> pattern) {
    var words = new ArrayList<String>();
    setting
        .access()
        .options()
        .text(CheckOptions.CHECK_LAST)
        .ifPresent(last -> words.addAll(List.of("--last", last)));
    words.addAll(setting.matching(pattern));
    return words;
  }

  List<String> extract(ArchiveName archive, boolean progress) {
    var telling = setting.telling();
    return setting
        .words("extract")
        .add("--dry-run")
        .remotePath()
        .flag(!progress, "--log-json")
        .lockWait()
        .addAll(telling)
        .flag(telling.contains("--debug"), "--list")
        .flag(progress, "--progress")
        .archive(archive, List.of());
  }

  /// Hash and path of files, a line each; all files if none is named.
  List<String> files(ArchiveName archive, String format, List<String> paths) {
    return setting
        .words("list")
        .reach()
        .add("--log-json")
        .lockWait()
        .add("--format", format)
        .extra("list")
        .archive(archive, paths);
  }
}
