package io.borgmaticshell.adapters.shell;

import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.adapters.shell.session.LineRunner;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Runs commands that were written down beforehand, up to the first that fails, or all of them.
final class Script {
  private static final int INTERRUPTED = 130;

  private final String name;
  private final boolean keepsGoing;
  private final LineRunner commands;
  private final Output output;

  /// @param name what messages call it
  /// @param keepsGoing whether a line that fails does not end it; an interruption always does
  Script(String name, boolean keepsGoing, LineRunner commands, Output output) {
    this.name = name;
    this.keepsGoing = keepsGoing;
    this.commands = commands;
    this.output = output;
  }

  /// Runs a file.
  ///
  /// @return the exit code of the first line that failed; 0 if none did
  /// @throws OperationFailed USAGE if there is no such file
  int runFile(String file) {
    try (var input = Files.newInputStream(Path.of(file))) {
      return run(input);
    } catch (NoSuchFileException e) {
      throw new OperationFailed(
          new Problem(
              Problem.Kind.USAGE,
              "There is no script %s.".formatted(file),
              "Check the name; it is looked up in the current directory."),
          e);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /// Runs what can be read.
  ///
  /// @return the exit code of the first line that failed; 0 if none did
  /// @throws OperationFailed USAGE if the input cannot be read
  int run(InputStream input) {
    try {
      return run(new ScriptLines(new BufferedInputStream(input)));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private int run(ScriptLines lines) throws IOException {
    var first = 0;
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      var read = line.get();
      if (read instanceof ShellLine.Leave) {
        return first;
      }
      var number = lines.number();
      var code = run(read);
      first = first == 0 ? code : first;
      if (code != 0 && (!keepsGoing || code == INTERRUPTED)) {
        output.problem("%s, line %d: failed; nothing after it was run.".formatted(name, number));
        return first;
      }
      if (code != 0) {
        output.problem("%s, line %d: failed.".formatted(name, number));
      }
    }
    return first;
  }

  private int run(ShellLine line) {
    return switch (line) {
      case ShellLine.Blank(), ShellLine.Leave() -> 0;
      case ShellLine.Command(var words) -> commands.run(words);
      case ShellLine.Unreadable(var problem) -> {
        output.problem(problem.text());
        yield 1;
      }
    };
  }

  private OperationFailed unreadable(IOException e) {
    return new OperationFailed(
        new Problem(
            Problem.Kind.USAGE,
            "%s cannot be read: %s.".formatted(name, e.getMessage()),
            "It must be a readable file with one command a line."),
        e);
  }
}
