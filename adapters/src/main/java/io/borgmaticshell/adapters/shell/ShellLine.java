package io.borgmaticshell.adapters.shell;

import io.borgmaticshell.application.command.ShellWords;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;

/// What one line of a script, or one typed at the prompt, means.
public sealed interface ShellLine {
  /// Nothing to do: an empty line or a comment.
  record Blank() implements ShellLine {}

  /// Stop reading.
  record Leave() implements ShellLine {}

  /// Words for the dispatcher.
  record Command(List<String> words) implements ShellLine {
    public Command {
      words = List.copyOf(words);
    }
  }

  /// The line cannot be split into words.
  record Unreadable(Problem problem) implements ShellLine {}

  /// Reads a line; `exit` and `quit` leave.
  static ShellLine read(String line) {
    if (line.indexOf('\0') >= 0) {
      return new Unreadable(
          new Problem(
              Problem.Kind.USAGE,
              "The line cannot be read: it holds a NUL character.",
              "No name or value can have one; look at the line in an editor."));
    }
    try {
      var words = ShellWords.splitLine(line);
      if (words.isEmpty()) {
        return new Blank();
      }
      return switch (words.getFirst()) {
        case "exit", "quit" -> words.size() == 1 ? new Leave() : new Command(words);
        default -> new Command(words);
      };
    } catch (IllegalArgumentException e) {
      return new Unreadable(
          new Problem(
              Problem.Kind.USAGE,
              "The line cannot be read: %s.".formatted(e.getMessage()),
              "Close the quotation mark, or write \\ before it."));
    }
  }
}
