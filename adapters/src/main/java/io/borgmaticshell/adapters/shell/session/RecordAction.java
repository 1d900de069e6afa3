package io.borgmaticshell.adapters.shell.session;

import static io.borgmaticshell.adapters.shell.grammar.actions.StandardGrammar.GRAMMAR;

import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// Begins and ends the writing of a script.
final class RecordAction {
  private static final String OFF = "off";

  private final Session session;
  private final Output output;

  RecordAction(Session session, Output output) {
    this.session = session;
    this.output = output;
  }

  /// @throws OperationFailed USAGE if the file cannot be made, or a script is being written already
  void run(Optional<String> word) {
    if (word.isEmpty()) {
      tell();
    } else if (word.get().equals(OFF)) {
      session
          .recording()
          .ifPresent(script -> output.step("Recorded in %s.".formatted(script.file())));
      session.record(Optional.empty());
    } else {
      begin(Path.of(word.get()));
    }
  }

  private void tell() {
    output.answer(
        session
            .recording()
            .map(script -> "What is typed is recorded in %s.".formatted(script.file()))
            .orElse("Nothing is recorded."));
    output.flush();
  }

  private void begin(Path file) {
    session
        .recording()
        .ifPresent(script -> {
          throw OperationFailed.because(
              Problem.Kind.USAGE,
              "What is typed is recorded in %s already.".formatted(script.file()),
              "Type 'record off' first.");
        });
    try {
      session.record(Optional.of(Recording.into(file, session, GRAMMAR, output::warning)));
      output.step("What is typed from now on is recorded in %s.".formatted(file));
    } catch (IOException e) {
      throw new OperationFailed(
          new Problem(
              Problem.Kind.USAGE,
              "The script %s cannot be made: %s.".formatted(file, reason(e)),
              "Name a new file in a directory that you may write to."),
          e);
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case FileAlreadyExistsException _ -> "there is such a file already";
      case NoSuchFileException _ -> "there is no such directory";
      default -> String.valueOf(e.getMessage());
    };
  }
}
