package io.borgmaticshell.adapters.shell.configuration;

import static io.borgmaticshell.adapters.shell.grammar.actions.BootstrapFlags.ARCHIVE;
import static io.borgmaticshell.adapters.shell.grammar.actions.BootstrapFlags.DESTINATION;
import static io.borgmaticshell.adapters.shell.grammar.actions.BootstrapFlags.LOCAL_PATH;
import static io.borgmaticshell.adapters.shell.grammar.actions.BootstrapFlags.REMOTE_PATH;
import static io.borgmaticshell.adapters.shell.grammar.actions.BootstrapFlags.REPOSITORY;
import static io.borgmaticshell.adapters.shell.grammar.actions.BootstrapFlags.SOURCE_DIRECTORY;
import static io.borgmaticshell.adapters.shell.grammar.actions.BootstrapFlags.SSH_COMMAND;
import static io.borgmaticshell.adapters.shell.grammar.actions.BootstrapFlags.STRIP_COMPONENTS;
import static io.borgmaticshell.adapters.shell.grammar.actions.BootstrapFlags.USER_RUNTIME_DIRECTORY;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.PROGRESS;

import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagValues;
import io.borgmaticshell.application.port.Extraction;
import io.borgmaticshell.application.port.configuration.ConfigurationSource;
import io.borgmaticshell.application.repository.BootstrapConfiguration;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.configuration.RepositoryListOptions;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import io.borgmaticshell.domain.configuration.RunOptions;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.PlainValue;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// `config bootstrap`: brings lost configuration files back, without any configuration.
public final class BootstrapFromArchive {
  private static final String ALL = "all";
  private static final Map<FlagSpec, OptionSpec> OPTIONS =
      Map.of(
          LOCAL_PATH, RepositoryOptions.LOCAL_PATH,
          REMOTE_PATH, RepositoryOptions.REMOTE_PATH,
          SSH_COMMAND, RepositoryOptions.SSH_COMMAND,
          USER_RUNTIME_DIRECTORY, RepositoryOptions.USER_RUNTIME_DIRECTORY,
          SOURCE_DIRECTORY, RunOptions.SOURCE_DIRECTORY);

  private final ConfigurationSource source;
  private final BootstrapConfiguration bootstrap;
  private final Voice voice;

  public BootstrapFromArchive(
      ConfigurationSource source, BootstrapConfiguration bootstrap, Voice voice) {
    this.source = source;
    this.bootstrap = bootstrap;
    this.voice = voice;
  }

  /// Writes the files and tells which.
  public void run(FlagValues flags, boolean dryRun) {
    var archive = ArchiveReference.parse(flags.value(ARCHIVE).orElse("latest"));
    var report =
        bootstrap.run(
            access(flags),
            archive instanceof ArchiveReference.Latest
                ? new ArchiveReference.LatestOfAll()
                : archive,
            extraction(flags, dryRun));
    var fate = dryRun ? "would be brought back" : "brought back";
    report
        .files()
        .forEach(
            file -> voice.answer("%s %s from archive %s".formatted(file, fate, report.archive())));
  }

  private RepositoryAccess access(FlagValues flags) {
    var repository = new PlainValue.Text(absolute(flags.value(REPOSITORY).orElseThrow()));
    var options = new LinkedHashMap<String, PlainValue>();
    options.put(
        RepositoryListOptions.REPOSITORIES.key(),
        new PlainValue.Items(
            List.of(
                PlainValue.Mapping.of(Map.entry(RepositoryListOptions.PATH.key(), repository)))));
    // It may have moved since: whoever lost the configuration often lost the machine.
    options.put(RepositoryOptions.RELOCATED_IS_OK.key(), new PlainValue.Flag(true));
    OPTIONS.forEach((flag, option) ->
        flags.value(flag).ifPresent(text -> options.put(option.key(), new PlainValue.Text(text))));
    var configuration = source.withoutFile(new PlainValue.Mapping(options));
    return new RepositoryAccess(configuration, configuration.repositories().getFirst());
  }

  // Borg runs where the files go.
  private static String absolute(String repository) {
    return repository.contains(":") || repository.startsWith("~")
        ? repository
        : Path.of(repository).toAbsolutePath().normalize().toString();
  }

  private static Extraction extraction(FlagValues flags, boolean dryRun) {
    var strip = flags.value(STRIP_COMPONENTS).orElse("0");
    if (!strip.matches("\\d{1,4}|" + ALL)) {
      throw OperationFailed.because(
          Problem.Kind.USAGE,
          "--strip-components %s is neither a number nor 'all'.".formatted(strip),
          "Give the number of directories to leave out.");
    }
    return new Extraction(
        List.of(),
        Path.of(flags.value(DESTINATION).orElse("/")).toAbsolutePath().normalize(),
        strip.equals(ALL) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(strip)),
        flags.has(PROGRESS),
        dryRun);
  }
}
