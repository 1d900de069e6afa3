package io.borgmaticshell.adapters.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Finds programs the way a shell does: a name with a slash is a path, any other name is looked for
/// in the directories of `PATH`.
public final class ProgramPath {
  // So that 9 comes before 10.
  private static final Comparator<Path> SHORTER_FIRST =
      Comparator.<Path>comparingInt(path -> path.toString().length())
          .thenComparing(Comparator.naturalOrder());

  private final String directories;

  public ProgramPath(Map<String, String> environment) {
    directories = environment.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
  }

  /// The file that would be executed.
  ///
  /// @param workingDirectory what a relative path starts from; empty for our own directory
  public Optional<Path> find(String program, Optional<String> workingDirectory) {
    var base = Path.of(workingDirectory.orElse(""));
    if (program.contains("/")) {
      return Optional.of(base.resolve(program).toAbsolutePath()).filter(ProgramPath::isProgram);
    }
    return Arrays.stream(directories.split(":"))
        .map(directory -> base.resolve(directory).resolve(program).toAbsolutePath())
        .filter(ProgramPath::isProgram)
        .findFirst();
  }

  /// Every file that could be executed by this name.
  ///
  /// @param folders where to look besides `PATH`, absolute; `*` stands for any part of a name, and
  ///   lower numbers come first
  public List<Path> all(String program, List<String> folders) {
    var besides = folders.stream().map(Path::of).flatMap(ProgramPath::matching);
    return Stream.concat(Arrays.stream(directories.split(":")).map(Path::of), besides)
        .map(directory -> directory.resolve(program).toAbsolutePath())
        .filter(ProgramPath::isProgram)
        .distinct()
        .toList();
  }

  private static Stream<Path> matching(Path pattern) {
    var found = Stream.of(pattern.getRoot());
    for (var name : pattern) {
      found = found.flatMap(folder -> children(folder, name.toString()));
    }
    return found;
  }

  private static Stream<Path> children(Path folder, String name) {
    if (!name.contains("*")) {
      return Stream.of(folder.resolve(name));
    }
    try (var children = Files.newDirectoryStream(folder, name)) {
      return StreamSupport.stream(children.spliterator(), false)
          .sorted(SHORTER_FIRST)
          .toList()
          .stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  private static boolean isProgram(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }
}
