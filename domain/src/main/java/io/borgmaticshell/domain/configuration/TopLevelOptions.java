package io.borgmaticshell.domain.configuration;

import io.borgmaticshell.domain.option.OptionSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every option at the top level of a configuration file except the lists of databases, each with
/// what this version makes of it.
public final class TopLevelOptions {
  private static final Map<String, Declaration> BY_KEY = new LinkedHashMap<>();

  static {
    declare(
        Support.HONOURED,
        List.of(
            RepositoryListOptions.REPOSITORIES,
            RunOptions.BOOTSTRAP,
            RunOptions.SOURCE_DIRECTORY,
            RunOptions.CONSTANTS));
    declare(Support.HONOURED, RepositoryOptions.all());
    declare(Support.HONOURED, ArchiveOptions.ALL);
    declare(Support.HONOURED, CredentialOptions.ALL);
    declare(Support.HONOURED, List.of(ReportingOptions.VERBOSITY, ReportingOptions.COLOR));
    declare(Support.OTHER_ACTIONS, RetentionOptions.ALL);
    declare(Support.REPORTING, ReportingOptions.OTHERS);
    declare(Support.HONOURED, MonitoringOptions.ALL);
    declare(Support.HONOURED, List.of(ReportingOptions.MONITORING_VERBOSITY));
    declare(Support.NOT_YET, RunOptions.COURSE);
    declare(Support.NOT_YET, RunOptions.COMMANDS);
    declare(Support.NOT_YET, RunOptions.SNAPSHOTS);
  }

  private TopLevelOptions() {}

  /// Looks an option up by its key.
  public static Optional<Declaration> find(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  /// All declarations, grouped by topic.
  public static List<Declaration> all() {
    return new ArrayList<>(BY_KEY.values());
  }

  private static void declare(Support support, Collection<OptionSpec> options) {
    for (var option : options) {
      if (BY_KEY.put(option.key(), new Declaration(option, support)) != null) {
        throw new IllegalStateException("option '%s' is declared twice".formatted(option.key()));
      }
    }
  }

  /// What this version makes of an option.
  public enum Support {
    /// It does what it says.
    HONOURED,
    /// It only matters for actions that this version does not have, so it is accepted.
    OTHER_ACTIONS,
    /// It only changes what is reported and where, so it is accepted with a warning.
    REPORTING,
    /// It changes what a backup does, so a file that sets it is refused.
    NOT_YET
  }

  /// An option and what becomes of it.
  public record Declaration(OptionSpec option, Support support) {}
}
