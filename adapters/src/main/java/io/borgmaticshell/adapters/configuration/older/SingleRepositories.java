package io.borgmaticshell.adapters.configuration.older;

import io.borgmaticshell.adapters.configuration.yaml.Value;
import io.borgmaticshell.domain.configuration.MonitoringOptions;
import io.borgmaticshell.domain.configuration.ReportingOptions;
import io.borgmaticshell.domain.configuration.RepositoryListOptions;
import io.borgmaticshell.domain.configuration.RunOptions;
import io.borgmaticshell.domain.configuration.TopLevelOptions;
import io.borgmaticshell.domain.option.OptionSpec;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells options of single repositories from those of a whole file: they stand in the entry of a
/// repository, and there take the place of what the top level says.
public final class SingleRepositories {
  private static final String REPOSITORIES = RepositoryListOptions.REPOSITORIES.key();

  // They say what becomes of a run, which is about all repositories of a file.
  private static final Set<String> OF_WHOLE_FILES =
      Stream.of(
              MonitoringOptions.ALL,
              ReportingOptions.OTHERS,
              List.of(
                  ReportingOptions.VERBOSITY,
                  ReportingOptions.COLOR,
                  RunOptions.CONSTANTS,
                  RepositoryListOptions.REPOSITORIES))
          .flatMap(List::stream)
          .map(OptionSpec::key)
          .collect(Collectors.toSet());

  private final Set<String> options;

  /// @param databases the keys of lists of databases
  public SingleRepositories(Collection<String> databases) {
    options = new HashSet<>(databases);
    TopLevelOptions.all().forEach(declaration -> options.add(declaration.option().key()));
    options.removeAll(OF_WHOLE_FILES);
  }

  /// What holds for all repositories.
  public Value.Mapping shared(Value.Mapping file) {
    return file.find(REPOSITORIES)
        .map(list -> file.with(REPOSITORIES, new Value.Member(list.key(), shared(list.value()))))
        .orElse(file);
  }

  private Value shared(Value value) {
    return switch (value) {
      case Value.Items list ->
          new Value.Items(list.items().stream().map(this::shared).toList(), list.place());
      case Value.Mapping entry -> {
        var result = entry;
        for (var key : own(entry)) {
          result = result.without(key);
        }
        yield result;
      }
      case Value other -> other;
    };
  }

  /// What holds for the repository of one entry; empty if that is what holds for all.
  public Optional<Value.Mapping> of(Value item, Value.Mapping file) {
    if (!(item instanceof Value.Mapping entry) || own(entry).isEmpty()) {
      return Optional.empty();
    }
    var result = shared(file);
    for (var key : own(entry)) {
      result = result.with(key, entry.find(key).orElseThrow());
    }
    return Optional.of(new OlderForms().rewrite(result));
  }

  private List<String> own(Value.Mapping entry) {
    return entry.members().keySet().stream().filter(options::contains).toList();
  }
}
