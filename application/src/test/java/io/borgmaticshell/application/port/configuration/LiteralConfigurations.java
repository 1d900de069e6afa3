package io.borgmaticshell.application.port.configuration;

import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.option.PlainValue;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Configurations written down in a test. A file that was announced without content is broken.
public final class LiteralConfigurations implements ConfigurationSource {
  private final Map<String, Configuration> configurations = new LinkedHashMap<>();
  private final List<String> files = new ArrayList<>();

  /// Adds a sound configuration under its own file name.
  public LiteralConfigurations with(Configuration configuration) {
    files.add(configuration.file());
    configurations.put(configuration.file(), configuration);
    return this;
  }

  /// Adds a file that cannot be loaded.
  public LiteralConfigurations withBroken(String file) {
    files.add(file);
    return this;
  }

  @Override
  public List<String> locate(List<String> requested) {
    var found = requested.isEmpty() ? files : requested;
    if (found.isEmpty() || !files.containsAll(found)) {
      throw OperationFailed.because(
          Problem.Kind.CONFIGURATION,
          "No configuration file was found.",
          "Name one: --config FILE");
    }
    return List.copyOf(found);
  }

  @Override
  public Configuration load(String file) {
    if (!configurations.containsKey(file)) {
      throw OperationFailed.because(
          Problem.Kind.CONFIGURATION, "%s is broken.".formatted(file), "Repair it.");
    }
    return configurations.getOrDefault(file, configurations.values().iterator().next());
  }

  /// The first sound configuration, whatever is asked for.
  @Override
  public Configuration withoutFile(PlainValue.Mapping options) {
    return configurations.values().iterator().next();
  }

  /// The paths of the repositories, which is all that is told of a literal configuration.
  @Override
  public PlainValue.Mapping effective(String file, EnvironmentVariables variables) {
    var repositories =
        load(file).repositories().stream()
            .map(repository -> new PlainValue.Text(repository.location()))
            .toList();
    return new PlainValue.Mapping(
        new LinkedHashMap<>(
            Map.of("repositories", new PlainValue.Items(List.copyOf(repositories)))));
  }

  /// What is literal stays as it is.
  @Override
  public ConfigurationSource given(CommandLineValues values) {
    return this;
  }

  @Override
  public PlainValue.Mapping modernized(String file) {
    return effective(file, EnvironmentVariables.KEPT);
  }
}
