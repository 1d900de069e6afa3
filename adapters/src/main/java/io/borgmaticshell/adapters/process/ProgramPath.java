package io.borgmaticshell.adapters.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// Finds programs the way a shell does: a name with a slash is a path, any other name is looked for
/// in the directories of `PATH`.
public final class ProgramPath {
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

  private static boolean isProgram(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }
}
