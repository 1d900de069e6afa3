package io.borgmaticshell.adapters.database.sqlite;

import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.domain.database.EntryOptions;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.nio.file.Path;

/// The file that is restored to when a database gets another name.
final class NewFile {
  private NewFile() {}

  /// A name stands for a file beside the usual one; anything with a slash in it is a path.
  ///
  /// @throws OperationFailed USAGE if that is no file of its own
  static String beside(String usual, String name, DatabaseTarget target) {
    if (target.file().isPresent()) {
      throw refusal(
          "--as and --restore-path both name the file to restore to.", "Leave one of them out.");
    }
    if (name.endsWith("/") || name.matches("(.*/)?\\.\\.?")) {
      throw refusal("--as %s names no file.".formatted(name), "Name a file.");
    }
    var file = name.contains("/") ? Path.of(name) : Path.of(usual).resolveSibling(name);
    var original = Path.of(target.options().text(EntryOptions.PATH).orElse(usual));
    if (file.toAbsolutePath().normalize().equals(original.toAbsolutePath().normalize())) {
      throw refusal(
          "--as %s names the original itself.".formatted(name),
          "Choose another name, or leave --as out to restore over the original.");
    }
    return file.toString();
  }

  private static OperationFailed refusal(String what, String advice) {
    return OperationFailed.because(Problem.Kind.USAGE, what, advice);
  }
}
