package io.borgmaticshell.adapters.configuration.yaml;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads a file together with all the files it includes.
public final class IncludedFiles {
  private final UnaryOperator<String> textOf;
  private final String home;
  private final Findings findings;
  private final Set<String> files = new LinkedHashSet<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final ReadingLimits limits;

  /// @param textOf reads a file; throws if it cannot
  /// @param home what `~` stands for
  public IncludedFiles(UnaryOperator<String> textOf, String home, Findings findings) {
    this.textOf = textOf;
    this.home = home;
    this.findings = findings;
    this.limits = new ReadingLimits(findings);
  }

  /// Reads a file by its absolute path.
  ///
  /// @return empty for a file without any value
  public Optional<Value> read(String file) {
    return read(file, textOf.apply(file));
  }

  private Optional<Value> read(String file, String text) {
    files.add(file);
    open.push(file);
    var value = readText(file, text);
    open.pop();
    return value;
  }

  /// Reads a text that is YAML.
  ///
  /// @param origin what messages call it: a file, or a flag of the command line
  /// @return empty for a text without any value
  public Optional<Value> readText(String origin, String text) {
    return new YamlText(origin, text)
        .compose(findings)
        .map(node -> new NodeReader(origin, findings, this, limits).read(node))
        .map(new MergeMarks(findings)::refused);
  }

  /// Every file that was read, absolute, in the order of reading.
  public List<String> files() {
    return List.copyOf(files);
  }

  /// Reads the file that an `!include` names: an absolute path, or one that is looked for in the
  /// current directory and then beside the including file.
  ///
  /// @param from the including file
  Value include(String from, String path, Place place) {
    if (path.isEmpty() || path.contains("\0")) {
      return unusable(place, "'!include' needs the name of a file");
    }
    var candidates = candidates(from, path);
    var found = candidates.stream().filter(Files::exists).findFirst();
    if (found.isEmpty()) {
      return unusable(
          place,
          "the included file is not there; looked for "
              + candidates.stream().map(Path::toString).collect(Collectors.joining(", ")));
    }
    var file = found.get().toString();
    if (open.contains(file)) {
      return unusable(place, "this file includes itself, by way of " + file);
    }
    if (Files.isDirectory(found.get())) {
      return unusable(place, "%s is a directory; name a file".formatted(file));
    }
    var text = textOf.apply(file);
    var complaint = limits.include(text);
    return complaint.isPresent()
        ? unusable(place, complaint.get())
        : read(file, text).orElseGet(() -> new Value.Nothing(place));
  }

  private List<Path> candidates(String from, String path) {
    var expanded = path.equals("~") || path.startsWith("~/") ? home + path.substring(1) : path;
    return Stream.of(Path.of(""), Path.of(from).resolveSibling(""))
        .map(directory -> directory.toAbsolutePath().resolve(expanded).normalize())
        .distinct()
        .toList();
  }

  private Value unusable(Place place, String text) {
    findings.add(place, text);
    return new Value.Unusable(place);
  }
}
