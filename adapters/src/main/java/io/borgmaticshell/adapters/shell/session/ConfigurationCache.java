package io.borgmaticshell.adapters.shell.session;

import io.borgmaticshell.application.port.configuration.CommandLineValues;
import io.borgmaticshell.application.port.configuration.ConfigurationSource;
import io.borgmaticshell.application.port.configuration.EnvironmentVariables;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.option.PlainValue;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Remembers configurations that were read. Whoever looks at a file itself, as `config validate`
/// does, sees it as it is.
final class ConfigurationCache implements ConfigurationSource {
  private final ConfigurationSource source;
  private final Renewal renewal;
  private final CommandLineValues values;
  private final Memory memory;

  ConfigurationCache(ConfigurationSource source, Renewal renewal) {
    this(source, renewal, CommandLineValues.NONE, new Memory());
  }

  private ConfigurationCache(
      ConfigurationSource source, Renewal renewal, CommandLineValues values, Memory memory) {
    this.source = source;
    this.renewal = renewal;
    this.values = values;
    this.memory = memory;
  }

  /// A file, and what a command line says about it.
  private record Request(String file, CommandLineValues values) {}

  /// A configuration, and what its files looked like when it was read.
  private record Loaded(ConfigurationSource source, Configuration content, List<FileState> files) {
    static Loaded from(ConfigurationSource source, String file) {
      // Looked at before it is read, so that a change in between is noticed later.
      var before = FileState.of(file);
      var content = source.load(file);
      var states = new ArrayList<FileState>();
      states.add(before);
      content.files().stream()
          .filter(other -> !other.equals(file))
          .forEach(other -> states.add(FileState.of(other)));
      return new Loaded(source, content, states);
    }

    List<String> changed() {
      return files.stream()
          .filter(state -> !state.equals(FileState.of(state.file())))
          .map(FileState::file)
          .toList();
    }
  }

  /// What all views of one session share.
  private static final class Memory {
    private final Map<Request, Loaded> loaded = new LinkedHashMap<>();
    private final Map<String, FileState> told = new LinkedHashMap<>();
  }

  @Override
  public Configuration load(String file) {
    var request = new Request(file, values);
    var known = memory.loaded.get(request);
    if (known != null && (renewal == Renewal.ON_DEMAND || known.changed().isEmpty())) {
      return known.content();
    }
    if (renewal == Renewal.ON_DEMAND) {
      refuseHalfOfAChange(file);
    }
    var fresh = Loaded.from(source, file);
    memory.loaded.put(request, fresh);
    return fresh.content();
  }

  // The same file is in use as it was before: it must not count in one line as it is now.
  private void refuseHalfOfAChange(String file) {
    memory.loaded.entrySet().stream()
        .filter(entry -> entry.getKey().file().equals(file))
        .flatMap(entry -> entry.getValue().changed().stream())
        .findFirst()
        .ifPresent(changed -> {
          throw OperationFailed.because(
              Problem.Kind.CONFIGURATION,
              "%s has changed since it was read.".formatted(changed),
              "Type 'reload' to read it again, and then this line.");
        });
  }

  /// The files that have changed since they were read, each state of a file once.
  List<String> newlyChanged() {
    return memory.loaded.values().stream()
        .flatMap(one -> one.changed().stream())
        .distinct()
        .filter(file -> {
          var now = FileState.of(file);
          return !Objects.equals(memory.told.put(file, now), now);
        })
        .toList();
  }

  /// Reads everything again; if one file cannot be used, all stays as it was.
  ///
  /// @throws OperationFailed CONFIGURATION for such a file
  void reload() {
    var fresh = new LinkedHashMap<Request, Loaded>();
    memory.loaded.forEach(
        (request, old) -> fresh.put(request, Loaded.from(old.source(), request.file())));
    memory.loaded.putAll(fresh);
    memory.told.clear();
  }

  @Override
  public List<String> locate(List<String> requested) {
    return source.locate(requested);
  }

  @Override
  public Configuration withoutFile(PlainValue.Mapping options) {
    return source.withoutFile(options);
  }

  @Override
  public PlainValue.Mapping effective(String file, EnvironmentVariables variables) {
    return source.effective(file, variables);
  }

  @Override
  public ConfigurationSource given(CommandLineValues others) {
    return new ConfigurationCache(source.given(others), renewal, others, memory);
  }

  @Override
  public PlainValue.Mapping modernized(String file) {
    return source.modernized(file);
  }
}
