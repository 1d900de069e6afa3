package io.borgmaticshell.adapters.shell;

import io.borgmaticshell.application.command.ShellWords;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;
import java.util.stream.Stream;

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

  /// Reads a line; `exit` and `quit` leave, `help ACTION` is `ACTION --help`.
  static ShellLine read(String line) {
    try {
      var words = ShellWords.splitLine(line);
      if (words.isEmpty()) {
        return new Blank();
      }
      return switch (words.getFirst()) {
        case "exit", "quit" -> new Leave();
        case "help" ->
            new Command(Stream.concat(words.stream().skip(1), Stream.of("--help")).toList());
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
