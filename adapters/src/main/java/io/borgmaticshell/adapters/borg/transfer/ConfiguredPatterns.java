package io.borgmaticshell.adapters.borg.transfer;

import io.borgmaticshell.domain.configuration.ArchiveOptions;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What the configuration includes and excludes, as lines of a file of patterns.
public final class ConfiguredPatterns {
  private static final String OURS =
      "+ re:(^|/)borgmatic/(bootstrap|proof|globals|safety|[a-z]+_databases)(/|$)";

  private final Options options;

  public ConfiguredPatterns(Options options) {
    this.options = options;
  }

  /// Sources first, then the patterns, then what is excluded.
  ///
  /// @throws OperationFailed CONFIGURATION if a file of patterns cannot be read
  public List<String> lines() {
    var roots = new SourceDirectories(options).roots().stream().map(source -> "R " + source);
    return Stream.concat(roots, withoutSources().stream()).toList();
  }

  /// The same for what is in an archive already. Sources do not count there, because nothing but
  /// them would be left: no dump, which comes from none of them.
  ///
  /// @throws OperationFailed CONFIGURATION if a file of patterns cannot be read
  public List<String> forArchived() {
    return Stream.concat(
            Stream.of(OURS), withoutSources().stream().filter(line -> !line.startsWith("R ")))
        .toList();
  }

  List<String> withoutSources() {
    return Stream.of(
            options.texts(ArchiveOptions.PATTERNS).stream(),
            fromFiles(ArchiveOptions.PATTERNS_FROM),
            options.texts(ArchiveOptions.EXCLUDE_PATTERNS).stream()
                .map(ConfiguredPatterns::exclude),
            fromFiles(ArchiveOptions.EXCLUDE_FROM).map(ConfiguredPatterns::exclude))
        .flatMap(lines -> lines)
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  private static String exclude(String pattern) {
    return pattern.isBlank() || pattern.startsWith("#")
        ? ""
        : "! " + (pattern.matches("(fm|sh|re|pp|pf):.*") ? "" : "fm:") + pattern;
  }

  private Stream<String> fromFiles(OptionSpec option) {
    return options.texts(option).stream()
        .map(SourceDirectories::home)
        .flatMap(ConfiguredPatterns::read);
  }

  private static Stream<String> read(String file) {
    try {
      return Files.readAllLines(Path.of(file)).stream();
    } catch (IOException e) {
      throw new OperationFailed(
          new Problem(
              Problem.Kind.CONFIGURATION,
              "The pattern file %s cannot be read: %s.".formatted(file, e.getMessage()),
              "Correct 'patterns_from' or 'exclude_from'."),
          e);
    }
  }
}
