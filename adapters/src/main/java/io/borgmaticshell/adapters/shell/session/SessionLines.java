package io.borgmaticshell.adapters.shell.session;

import io.borgmaticshell.adapters.shell.action.Questions;
import io.borgmaticshell.adapters.shell.grammar.Grammar;
import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Runs one line after another, each with what the lines before have chosen: `use` chooses,
/// `record` writes down.
public final class SessionLines implements LineRunner {
  /// The word that begins and ends a recording.
  public static final String RECORD = "record";

  private static final String OFF = "off";
  private static final String HELP =
      """

      here also:
        use [repository R | archive A | config PATH… | nothing]   choose once what lines are about
        record FILE | record off                                   write what follows down as a script
        exit, quit                                                 leave
      """;

  private final Grammar grammar;
  private final Output output;
  private final Answered commands;
  private final List<String> earlier;
  private final Session session = new Session();
  private Optional<Recording> recording = Optional.empty();

  /// Runs a whole line.
  @FunctionalInterface
  public interface Answered {
    /// Runs it, and says with which exit code it ended.
    ///
    /// @param questions asks the user; empty where nobody is there
    int run(List<String> words, Optional<Questions> questions);
  }

  /// @param commands runs lines with all that was chosen
  /// @param earlier words that count for all lines
  public SessionLines(Grammar grammar, Output output, Answered commands, List<String> earlier) {
    this.grammar = grammar;
    this.output = output;
    this.commands = commands;
    this.earlier = List.copyOf(earlier);
  }

  @Override
  public int run(List<String> words) {
    return run(words, Optional.empty());
  }

  @Override
  public int run(List<String> words, Questions questions) {
    return run(words, Optional.of(questions));
  }

  private int run(List<String> words, Optional<Questions> questions) {
    try {
      if (words.getFirst().equals(RECORD)) {
        record(words.subList(1, words.size()));
        return 0;
      }
      var code = answered(words, questions);
      recording.ifPresent(to -> to.add(words, code));
      return code;
    } catch (OperationFailed e) {
      output.problem(e.problem().text());
      return 1;
    }
  }

  private int answered(List<String> words, Optional<Questions> questions) {
    if (words.getFirst().equals(Session.USE)) {
      output.text(session.use(words.subList(1, words.size())));
      return 0;
    }
    var code = commands.run(session.complete(words, grammar), questions);
    if (words.equals(List.of("--help"))) {
      output.text(HELP);
    }
    return code;
  }

  private void record(List<String> words) {
    if (words.size() != 1) {
      throw OperationFailed.because(
          Problem.Kind.USAGE,
          "'record' takes the name of a file.",
          "Say 'record session.txt', and 'record off' to end it.");
    }
    recording =
        words.getFirst().equals(OFF)
            ? Optional.empty()
            : Optional.of(Recording.into(Path.of(words.getFirst())));
  }

  @Override
  public String prompt() {
    return session.prompt();
  }

  @Override
  public List<String> context() {
    return Stream.concat(earlier.stream(), session.words().stream()).toList();
  }
}
