package io.borgmaticshell.adapters.shell;

import io.borgmaticshell.adapters.shell.grammar.Invocation;
import io.borgmaticshell.domain.configuration.ArchiveOptions;
import io.borgmaticshell.domain.configuration.ReportingOptions;
import io.borgmaticshell.domain.configuration.RetentionOptions;
import io.borgmaticshell.domain.option.OptionPath;
import io.borgmaticshell.domain.option.OptionSetting;
import io.borgmaticshell.domain.option.OptionSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The flags of actions that mean an option of the configuration. Where several actions run, they
/// count for all of them, as with the original borgmatic: in `create prune --list`, both list.
final class SettingFlags {
  private static final Map<String, OptionSpec> OPTIONS =
      Map.of(
          "--match-archives", ArchiveOptions.MATCH_ARCHIVES,
          "--checkpoint-interval", ArchiveOptions.CHECKPOINT_INTERVAL,
          "--threshold", RetentionOptions.COMPACT_THRESHOLD,
          "--list", ReportingOptions.LIST_DETAILS,
          "--stats", ReportingOptions.STATISTICS,
          "--quick-stats", ReportingOptions.QUICK_STATISTICS,
          "--progress", ReportingOptions.PROGRESS);

  private SettingFlags() {}

  /// What a line says about options, those first that it names as such.
  static List<OptionSetting> of(Invocation invocation) {
    var named = invocation.shared().settings();
    return invocation.actions().size() < 2
        ? named
        : Stream.concat(named.stream(), meant(invocation)).toList();
  }

  private static Stream<OptionSetting> meant(Invocation invocation) {
    return invocation.actions().stream()
        .flatMap(selected -> selected.flags().values().entrySet().stream())
        .flatMap(flag ->
            Optional.ofNullable(OPTIONS.get(flag.getKey().name()))
                .map(option -> setting(flag.getKey().name(), option, flag.getValue().getLast()))
                .stream())
        .distinct();
  }

  private static OptionSetting setting(String flag, OptionSpec option, String value) {
    return OptionSetting.value(
        flag, OptionPath.of(option.key()), option.type(), value.isEmpty() ? "true" : value);
  }
}
