package io.borgmaticshell.adapters.borg.task;

import io.borgmaticshell.adapters.borg.program.BorgGrammar;
import io.borgmaticshell.adapters.borg.program.BorgWords;
import io.borgmaticshell.application.task.ArchiveFilter.Names;
import io.borgmaticshell.application.task.Handling;
import io.borgmaticshell.application.task.Manner;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.configuration.ArchiveOptions;
import io.borgmaticshell.domain.configuration.ReportingOptions;
import io.borgmaticshell.domain.configuration.RetentionOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The command lines that make something else of archives (Borg documentation, "borg export-tar",
/// "borg diff", "borg mount", "borg recreate", "borg transfer").
final class HandlingWords {
  private final Setting setting;

  HandlingWords(Setting setting) {
    this.setting = setting;
  }

  List<String> of(Handling.ExportTar task) {
    var last = new ArrayList<>(List.of(task.destination()));
    last.addAll(task.paths());
    return setting
        .words("export-tar")
        .reach()
        .flag(!task.toStandardOutput(), "--log-json")
        .lockWait()
        .addAll(setting.telling())
        .flag(setting.wants(task.manners(), Manner.LIST, ReportingOptions.LIST_DETAILS), "--list")
        .value("--tar-filter", task.filter())
        .value("--strip-components", task.stripped())
        .extra("export_tar")
        .archive(setting.name(task.archive()), last);
  }

  /// @param patterns a file with the configured patterns, if they are wanted
  List<String> of(Handling.Compare task, Optional<String> patterns) {
    var second = setting.grammar().unambiguous(setting.name(task.second()));
    return setting
        .words("diff")
        .remotePath()
        .add("--log-json")
        .lockWait()
        .addAll(setting.telling())
        .value("--patterns-from", patterns)
        .flag(task.manners().contains(Manner.SAME_CHUNKS), "--same-chunker-params")
        .value("--sort-by", task.sortBy())
        .flag(task.manners().contains(Manner.CONTENT_ONLY), "--content-only")
        .archive(setting.name(task.first()), List.of(second));
  }

  List<String> of(Handling.Mount task) {
    var foreground = task.manners().contains(Manner.FOREGROUND);
    var flags =
        setting.limits(task.which()).manner(task.manners(), Manner.FOREGROUND, "--foreground");
    var last = new ArrayList<>(List.of(task.mountPoint()));
    last.addAll(task.paths());
    var words =
        setting
            .words("mount")
            .reach()
            .flag(!foreground, "--log-json")
            .lockWait()
            .addAll(setting.telling())
            .addAll(flags.words())
            .value("-o", task.options())
            .extra("mount");
    return aim(words, task.which().names(), last);
  }

  // Borg 1 names one archive together with the repository, Borg 2 chooses it by a flag.
  private List<String> aim(BorgWords words, Names names, List<String> last) {
    if (setting.grammar() == BorgGrammar.ONE) {
      return names instanceof Names.Only(var archive)
          ? words.archive(setting.name(archive), last)
          : words.repository(last);
    }
    var all = new ArrayList<>(setting.matching(names, List.of()));
    all.addAll(last);
    return words.repository(all);
  }

  static List<String> unmount(Handling.Unmount task, Setting setting) {
    return setting
        .words("umount")
        .add("--log-json")
        .addAll(setting.telling())
        .extra("umount")
        .ending(task.mountPoint());
  }

  /// @param patterns a file with the configured patterns
  List<String> of(Handling.Recreate task, String patterns) {
    var options = setting.access().options();
    var list = setting.wants(task.manners(), Manner.LIST, ReportingOptions.LIST_DETAILS);
    var words =
        setting
            .words("recreate")
            .remotePath()
            .add("--log-json")
            .lockWait()
            .addAll(setting.telling())
            .add("--patterns-from", patterns)
            .flag(list, "--list", "--filter", setting.grammar().changes)
            .value("--target", task.target())
            .value("--comment", task.comment())
            .value("--timestamp", task.timestamp())
            .value("--compression", options.nonEmptyText(ArchiveOptions.COMPRESSION))
            .value("--chunker-params", options.nonEmptyText(ArchiveOptions.CHUNKER_PARAMS))
            .value("--recompress", options.nonEmptyText(RetentionOptions.RECOMPRESS))
            .excludeMarks()
            .flag(setting.course().dryRun(), "--dry-run");
    return aim(words.extra("recreate"), meant(task.which().names()), List.of());
  }

  // Borg 1 recreates all archives; with Borg 2, those of the configuration are meant.
  private Names meant(Names names) {
    return names instanceof Names.Unsaid()
        ? new Names.Like(setting.grammar().ofConfiguration(setting.access()))
        : names;
  }

  List<String> of(Handling.Transfer task) {
    var manners = task.manners();
    var progress = setting.wants(manners, Manner.PROGRESS, ReportingOptions.PROGRESS);
    var flags =
        setting
            .limits(task.which())
            .manner(manners, Manner.FROM_OLDER_GENERATION, "--from-borg1")
            .value("--upgrader", task.upgrader());
    var last = new ArrayList<>(List.of("--other-repo", task.source()));
    if (setting.course().dryRun()) {
      last.add("--dry-run");
    }
    return setting
        .words("transfer")
        .addAll(setting.telling())
        .reach()
        .flag(!progress, "--log-json")
        .lockWait()
        .flag(progress, "--progress")
        .addAll(ofSource(task.which().names()))
        .addAll(flags.words())
        .extra("transfer")
        .repository(last);
  }

  // They are in the other repository, which only Borg looks into (Borg documentation, "borg help
  // match-archives").
  private List<String> ofSource(Names names) {
    return switch (names) {
      case Names.Only(ArchiveReference.Named named) ->
          setting
              .grammar()
              .matchingWords((named.mayBeId() ? "aid:" : "id:") + named.name().value());
      case Names.Only(var _) ->
          Stream.concat(
                  setting.grammar().matchingConfiguration(setting.access()).stream(),
                  Stream.of("--last", "1"))
              .toList();
      case Names.Unsaid _, Names.Like _, Names.Beginning _ -> setting.matching(names);
    };
  }
}
