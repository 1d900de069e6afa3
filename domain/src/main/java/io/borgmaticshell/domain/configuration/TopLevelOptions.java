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
    declare("Repositories", Support.HONOURED, List.of(RepositoryListOptions.REPOSITORIES));
    declare("Repositories", Support.HONOURED, RepositoryOptions.all());
    declare("What archives hold", Support.HONOURED, ArchiveOptions.ALL);
    declare(
        "What archives hold",
        Support.HONOURED,
        List.of(RunOptions.BOOTSTRAP, RunOptions.SOURCE_DIRECTORY));
    declare("Constants and credentials", Support.HONOURED, List.of(RunOptions.CONSTANTS));
    declare("Constants and credentials", Support.HONOURED, CredentialOptions.ALL);
    declare("Constants and credentials", Support.REPORTING, List.of(CredentialOptions.ONEPASSWORD));
    declare("The course of a run", Support.HONOURED, CourseOptions.ALL);
    declare("The course of a run", Support.HONOURED, List.of(CommandOptions.COMMANDS));
    declare("The course of a run", Support.HONOURED, CommandOptions.OLDER);
    declare("Keeping and checking archives", Support.HONOURED, RetentionOptions.ALL);
    declare("Keeping and checking archives", Support.HONOURED, CheckOptions.ALL);
    declare("Keeping and checking archives", Support.HONOURED, List.of(RunOptions.PREFIX));
    declare(
        "What is told",
        Support.HONOURED,
        List.of(
            ReportingOptions.VERBOSITY,
            ReportingOptions.COLOR,
            ReportingOptions.MONITORING_VERBOSITY));
    declare("What is told", Support.HONOURED, ReportingOptions.OTHERS);
    declare("Monitoring services", Support.HONOURED, MonitoringOptions.ALL);
    declare("What only borgmatic can back up", Support.NO_BACKUP, MissingOptions.SNAPSHOTS);
    declare("What only borgmatic can back up", Support.NO_BACKUP, MissingOptions.DATABASES);
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

  private static void declare(String topic, Support support, Collection<OptionSpec> options) {
    for (var option : options) {
      if (BY_KEY.put(option.key(), new Declaration(topic, option, support)) != null) {
        throw new IllegalStateException("option '%s' is declared twice".formatted(option.key()));
      }
    }
  }

  /// What this version makes of an option.
  public enum Support {
    /// It does what it says.
    HONOURED,
    /// It only changes what is reported and where, so it is accepted with a warning.
    REPORTING,
    /// It asks for something in the backup that this version cannot put there, so `create` refuses.
    NO_BACKUP
  }

  /// An option and what becomes of it.
  ///
  /// @param topic the heading it stands under in documentation
  public record Declaration(String topic, OptionSpec option, Support support) {}
}
