package io.borgmaticshell.bootstrap;

import io.borgmaticshell.adapters.borg.BorgArchiveRepository;
import io.borgmaticshell.adapters.borg.program.BorgProgram;
import io.borgmaticshell.adapters.catalog.CatalogFiles;
import io.borgmaticshell.adapters.configuration.YamlConfigurationSource;
import io.borgmaticshell.adapters.credential.ConfiguredCredentials;
import io.borgmaticshell.adapters.process.Packages;
import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.adapters.shell.catalog.CatalogSuggestions;
import io.borgmaticshell.adapters.shell.grammar.Suggestions;
import io.borgmaticshell.adapters.shell.repl.BackgroundRefresh;
import io.borgmaticshell.adapters.shell.session.LineRunner;
import io.borgmaticshell.application.catalog.RefreshCatalog;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.port.configuration.ConfigurationSource;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Puts together what completion needs. It says nothing and asks nobody: who completes a word wants
/// to go on typing.
final class Knowledge {
  private static final ProgressListener SILENT = event -> {};
  private static final String CONFIG = "--config";

  private final Map<String, String> environment;
  private final HookCatalog hooks;
  private final CatalogFiles catalog;
  private final ConfigurationSource configurations;

  Knowledge(Map<String, String> environment, HookCatalog hooks) {
    this.environment = environment;
    this.hooks = hooks;
    this.catalog = new CatalogFiles(environment);
    this.configurations = new YamlConfigurationSource(hooks, environment, SILENT);
  }

  /// For the prompt: what is known, and a refresh in the background.
  PromptServices prompt() {
    return new PromptServices(this::refresh, refresh -> suggestions(refresh::trouble));
  }

  /// What is known of the repositories of the configuration.
  ///
  /// @param staleness why that may be out of date, by the location of a repository
  Suggestions suggestions(Function<String, Optional<String>> staleness) {
    return new CatalogSuggestions(
        catalog,
        files -> repositories(files).map(RepositoryAccess::repository).toList(),
        staleness,
        hooks.hooks().stream().map(hook -> hook.name().shortName()).toList(),
        Clock.systemUTC());
  }

  private BackgroundRefresh refresh(LineRunner lines) {
    var engine = new ProcessEngine(environment, SILENT, new Packages(hooks.providers()));
    Runtime.getRuntime().addShutdownHook(new Thread(engine::endAll, "end of catalogue"));
    var credentials = new ConfiguredCredentials(engine, question -> Optional.empty());
    var archives = new BorgArchiveRepository(new BorgProgram(engine, credentials, SILENT), SILENT);
    var refresh = new RefreshCatalog(archives, catalog, Clock.systemUTC());
    return new BackgroundRefresh(() -> repositories(files(lines.context())).toList(), refresh::run);
  }

  private static List<String> files(List<String> context) {
    var files = new ArrayList<String>();
    for (var at = 0; at < context.size() - 1; at++) {
      if (context.get(at).equals(CONFIG)) {
        files.add(context.get(at + 1));
      }
    }
    return files;
  }

  private Stream<RepositoryAccess> repositories(List<String> files) {
    try {
      return configurations.locate(files).stream()
          .flatMap(file -> load(file).stream())
          .flatMap(one -> one.repositories().stream().map(each -> access(one, each)));
    } catch (OperationFailed e) {
      return Stream.empty();
    }
  }

  private static RepositoryAccess access(Configuration configuration, Repository repository) {
    return new RepositoryAccess(configuration.of(repository), repository);
  }

  private Optional<Configuration> load(String file) {
    try {
      return Optional.of(configurations.load(file));
    } catch (OperationFailed e) {
      return Optional.empty();
    }
  }
}
