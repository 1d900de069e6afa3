package io.borgmaticshell.adapters.configuration;

import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where configuration files are looked for.
///
/// @param usual files and directories to try when none is named
record ConfigurationPlaces(List<Path> usual) {

  static ConfigurationPlaces usual(Map<String, String> environment, Path etc) {
    var home = Path.of(environment.getOrDefault("HOME", "/"));
    var named = environment.getOrDefault("XDG_CONFIG_HOME", "");
    var user = named.isEmpty() ? home.resolve(".config") : Path.of(named);
    return new ConfigurationPlaces(
        Stream.of(etc, user)
            .flatMap(base ->
                Stream.of(base.resolve("borgmatic/config.yaml"), base.resolve("borgmatic.d")))
            .toList());
  }

  /// Lists files; of directories the ones that end in `.yaml` or `.yml`. A requested file is listed
  /// even if it is missing, so that it fails on its own, without the others.
  ///
  /// @throws OperationFailed CONFIGURATION if there is nothing to list
  List<String> locate(List<String> requested) {
    var files =
        requested.isEmpty()
            ? usual.stream().filter(Files::exists).flatMap(ConfigurationPlaces::expand).toList()
            : requested.stream().map(Path::of).flatMap(ConfigurationPlaces::expand).toList();
    if (files.isEmpty()) {
      throw requested.isEmpty() ? nothingUsual() : nothingIn(requested);
    }
    return files.stream().map(file -> absolute(file.toString())).distinct().toList();
  }

  static String absolute(String file) {
    return Path.of(file).toAbsolutePath().normalize().toString();
  }

  private static Stream<Path> expand(Path path) {
    return Files.isDirectory(path) ? filesIn(path).stream() : Stream.of(path);
  }

  // A directory that cannot be read counts as empty, as with the original.
  private static List<Path> filesIn(Path directory) {
    try (var entries = Files.list(directory)) {
      return entries
          .filter(entry -> entry.toString().matches("(?s).*\\.ya?ml"))
          .filter(entry -> !Files.isDirectory(entry))
          .sorted((one, other) -> Arrays.compareUnsigned(bytes(one), bytes(other)))
          .toList();
    } catch (IOException | UncheckedIOException _) {
      return List.of();
    }
  }

  private static byte[] bytes(Path path) {
    return path.toString().getBytes(StandardCharsets.UTF_8);
  }

  private OperationFailed nothingUsual() {
    return OperationFailed.because(
        Problem.Kind.CONFIGURATION,
        "There is no configuration file; looked for %s."
            .formatted(usual.stream().map(Path::toString).collect(Collectors.joining(", "))),
        "Write one there, or name one: --config FILE.");
  }

  private static OperationFailed nothingIn(List<String> requested) {
    return OperationFailed.because(
        Problem.Kind.CONFIGURATION,
        "There is no file ending in .yaml or .yml in %s.".formatted(String.join(", ", requested)),
        "Name a file: --config FILE.");
  }
}
