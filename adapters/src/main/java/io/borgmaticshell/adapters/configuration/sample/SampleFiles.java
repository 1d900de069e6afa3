package io.borgmaticshell.adapters.configuration.sample;

import io.borgmaticshell.application.port.configuration.SampleConfigurations;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.PlainValue;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes samples made from the declarations of all options.
public final class SampleFiles implements SampleConfigurations {
  private static final String BEGINNING =
      """
      # Every option there is. An option with a number sign before it is not in
      # force: take the sign away and leave the blanks after it.

      """;

  private final List<OptionSpec> options;

  /// @param options in the order in which people should read them
  public SampleFiles(List<OptionSpec> options) {
    this.options = List.copyOf(options);
  }

  @Override
  public List<String> write(PlainValue.Mapping chosen, Destination destination) {
    var files = destination.split() ? parts(chosen, destination) : whole(chosen, destination);
    if (!destination.overwrite()) {
      files.keySet().stream().filter(Files::exists).findFirst().ifPresent(SampleFiles::refuse);
    }
    if (!destination.dryRun()) {
      files.forEach(PrivateFile::write);
    }
    return files.keySet().stream().map(Path::toString).toList();
  }

  private Map<Path, String> whole(PlainValue.Mapping chosen, Destination destination) {
    var file = Path.of(destination.path());
    if (Files.isDirectory(file)) {
      throw OperationFailed.because(
          Problem.Kind.CONFIGURATION,
          "%s is a directory.".formatted(file),
          "Name a file: --destination %s; or add --split for one file for each option."
              .formatted(file.resolve("config.yaml")));
    }
    return Map.of(file, BEGINNING + SampleText.of(options, chosen));
  }

  private Map<Path, String> parts(PlainValue.Mapping chosen, Destination destination) {
    var directory = Path.of(destination.path());
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw OperationFailed.because(
          Problem.Kind.CONFIGURATION,
          "%s is not a directory.".formatted(directory),
          "With --split, --destination names a directory.");
    }
    return options.stream()
        .collect(
            Collectors.toMap(
                option -> directory.resolve(option.key() + ".yaml"),
                option -> SampleText.of(option, chosen),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private static void refuse(Path file) {
    throw OperationFailed.because(
        Problem.Kind.CONFIGURATION,
        "%s exists already.".formatted(file),
        "Choose another --destination, or add --overwrite to replace it.");
  }
}
