package io.borgmaticshell.adapters.shell;

import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Runs commands that were written down beforehand, up to the first that fails.
final class Script {
  private final String name;
  private final LineRunner commands;
  private final Output output;

  /// @param name what messages call it
  Script(String name, LineRunner commands, Output output) {
    this.name = name;
    this.commands = commands;
    this.output = output;
  }

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

  /// @throws OperationFailed USAGE if the input cannot be read
  int run(InputStream input) {
    var lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
    try {
      return run(lines);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private int run(BufferedReader lines) throws IOException {
    var number = 0;
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      var read = ShellLine.read(line);
      if (read instanceof ShellLine.Leave) {
        return 0;
      }
      var code = run(read);
      if (code != 0) {
        output.problem("%s, line %d: failed; nothing after it was run.".formatted(name, number));
        return code;
      }
    }
    return 0;
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
