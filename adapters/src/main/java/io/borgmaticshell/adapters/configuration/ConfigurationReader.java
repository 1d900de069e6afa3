package io.borgmaticshell.adapters.configuration;

import io.borgmaticshell.adapters.configuration.older.RepositoryLocation;
import io.borgmaticshell.adapters.configuration.older.SingleRepositories;
import io.borgmaticshell.adapters.configuration.yaml.Findings;
import io.borgmaticshell.adapters.configuration.yaml.Value;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.configuration.RepositoryListOptions;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.option.Options;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// Turns the contents of one file, and of those it includes, into a [Configuration].
final class ConfigurationReader {
  private final String file;
  private final List<String> files;
  private final HookCatalog hooks;
  private final String home;
  private final Findings findings;
  private final List<ConfigurationReader> readers = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final TopLevelReader topLevel;

  /// @param files the file itself, and then those it includes
  /// @param home what `~` stands for
  ConfigurationReader(List<String> files, HookCatalog hooks, String home, Findings findings) {
    this.home = home;
    this.file = files.getFirst();
    this.files = files;
    this.hooks = hooks;
    this.findings = findings;
    this.topLevel = new TopLevelReader(findings);
  }

  Configuration read(Value.Mapping contents) {
    var kinds = hooks.hooks().stream().map(hook -> hook.name().value()).toList();
    var single = new SingleRepositories(kinds);
    var shared = readShared(single.shared(contents), kinds);
    var own = new HashMap<Repository, Configuration>();
    var entries = entries(contents);
    for (var i = 0; i < Math.min(entries.size(), shared.repositories().size()); i++) {
      var repository = shared.repositories().get(i);
      single
          .of(entries.get(i), contents)
          .ifPresent(options -> own.put(repository, readSingle(options, kinds)));
    }
    return new Configuration(
        file, files, shared.options(), shared.repositories(), shared.databases(), own);
  }

  private Configuration readShared(Value.Mapping contents, List<String> kinds) {
    var options = topLevel.read(contents, kinds, file);
    new CheckRules(findings).examine(contents);
    new CourseRules(findings).examine(contents);
    var databases = databases(contents);
    var repositories = repositories(options);
    remarkWithoutEffect(topLevel.withoutEffect());
    return new Configuration(file, files, options, repositories, databases);
  }

  // What it remarks was remarked about the whole file, but for what is refused.
  private Configuration readSingle(Value.Mapping contents, List<String> kinds) {
    var reader = new ConfigurationReader(files, hooks, home, findings);
    readers.add(reader);
    return reader.readShared(contents, kinds);
  }

  private static List<Value> entries(Value.Mapping contents) {
    return contents
        .find(RepositoryListOptions.REPOSITORIES.key())
        .map(Value.Member::value)
        .filter(Value.Items.class::isInstance)
        .map(list -> ((Value.Items) list).items())
        .orElse(List.of());
  }

  /// Notes every option that a run could not carry out.
  void refuseUnsupported() {
    topLevel.refuseUnsupported();
    readers.forEach(ConfigurationReader::refuseUnsupported);
  }

  /// What the user should know although the file is usable.
  List<String> remarks() {
    return List.copyOf(remarks);
  }

  private void remarkWithoutEffect(List<String> topLevel) {
    if (!topLevel.isEmpty()) {
      remarks.add(
          "%s: this version does not use %s; backups are the same without."
              .formatted(file, String.join(", ", topLevel)));
    }
  }

  private List<Repository> repositories(Options options) {
    var entries = options.sections(RepositoryListOptions.REPOSITORIES);
    var repositories = new ArrayList<Repository>();
    entries.forEach(entry -> repository(entry).ifPresent(repositories::add));
    if (repositories.isEmpty()) {
      remarks.add("%s: `repositories` is empty, so there is nothing to do.".formatted(file));
    }
    return repositories;
  }

  private Optional<Repository> repository(Options entry) {
    return entry
        .text(RepositoryListOptions.PATH)
        .map(path -> RepositoryLocation.expanded(path, home))
        .map(path -> new Repository(path, entry.nonEmptyText(RepositoryListOptions.LABEL)));
  }

  private List<DatabaseEntry> databases(Value.Mapping contents) {
    var reader = new DatabaseEntriesReader(findings);
    var entries = new ArrayList<DatabaseEntry>();
    for (var hook : hooks.hooks()) {
      var member = contents.members().get(hook.name().value());
      if (member != null) {
        entries.addAll(reader.read(hook, member.value()));
      }
    }
    return entries;
  }
}
