package io.borgmaticshell.adapters.shell;

import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.adapters.shell.session.LineRunner;
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
import java.util.regex.Pattern;

/// Runs commands that were written down beforehand, up to the first that fails.
final class Script {
  // An odd number of backslashes at the end.
  private static final Pattern CONTINUED = Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\\\$");

  private final String name;
  private final LineRunner commands;
  private final Output output;
  private final boolean keepGoing;

  /// @param name what messages call it
  /// @param keepGoing whether the lines after one that failed are run, too
  Script(String name, LineRunner commands, Output output, boolean keepGoing) {
    this.keepGoing = keepGoing;
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
    var first = 0;
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      var begin = ++number;
      var whole = new StringBuilder(number == 1 ? line.replaceFirst("^\uFEFF", "") : line);
      while (CONTINUED.matcher(whole).find()) {
        whole.setLength(whole.length() - 1);
        var next = lines.readLine();
        number++;
        whole.append(next == null ? "" : next);
      }
      var read = ShellLine.read(whole.toString());
      if (read instanceof ShellLine.Leave) {
        return first;
      }
      var code = run(read);
      if (code != 0) {
        output.problem(
            "%s, line %d: failed%s"
                .formatted(name, begin, keepGoing ? "." : "; nothing after it was run."));
        first = first == 0 ? code : first;
        if (!keepGoing) {
          return code;
        }
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
