package io.borgmaticshell.adapters.borg.transfer;

import io.borgmaticshell.domain.configuration.ArchiveOptions;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The files and directories the user wants in the archive beside the dumps: `~` and wildcards are
/// expanded, and what is missing is noticed.
final class SourceDirectories {
  private final Options options;
  private final Path base;

  SourceDirectories(Options options) {
    this.options = options;
    this.base = Path.of(options.nonEmptyText(RepositoryOptions.WORKING_DIRECTORY).orElse(""));
  }

  /// The roots, as they are to be written in the pattern file.
  ///
  /// @throws OperationFailed CONFIGURATION if one is missing and must exist
  List<String> roots() {
    var roots = new ArrayList<String>();
    for (var configured : options.texts(ArchiveOptions.SOURCE_DIRECTORIES)) {
      var expanded = expand(home(configured));
      if (expanded.isEmpty()
          && options.flag(ArchiveOptions.SOURCE_DIRECTORIES_MUST_EXIST).orElse(true)) {
        throw OperationFailed.because(
            Problem.Kind.CONFIGURATION,
            "The source directory %s does not exist.".formatted(configured),
            "Correct 'source_directories', or set 'source_directories_must_exist: false'.");
      }
      roots.addAll(expanded);
    }
    return roots;
  }

  static String home(String path) {
    return path.equals("~") || path.startsWith("~/")
        ? System.getProperty("user.home") + path.substring(1)
        : path;
  }

  private List<String> expand(String root) {
    var start = root.startsWith("/") ? Path.of("/") : base;
    if (!root.matches(".*[*?\\[].*")
        || Files.exists(base.resolve(root), LinkOption.NOFOLLOW_LINKS)) {
      return Files.exists(base.resolve(root), LinkOption.NOFOLLOW_LINKS)
          ? List.of(root)
          : List.of();
    }
    var found = List.of(start);
    for (var component : Path.of(root)) {
      found = children(found, component.toString());
    }
    return found.stream()
        .map(path -> root.startsWith("/") ? path.toString() : base.relativize(path).toString())
        .sorted()
        .toList();
  }

  private static List<Path> children(List<Path> directories, String component) {
    var matcher = FileSystems.getDefault().getPathMatcher("glob:" + component);
    var found = new ArrayList<Path>();
    for (var directory : directories) {
      if (component.matches("[^*?\\[]*")) {
        found.add(directory.resolve(component));
      } else {
        try (var entries =
            Files.newDirectoryStream(directory, entry -> matcher.matches(entry.getFileName()))) {
          entries.forEach(found::add);
        } catch (IOException e) {
          // Not a directory, or not readable: nothing matches there, as with a shell.
        }
      }
    }
    return found.stream().filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS)).toList();
  }
}
