package io.borgmaticshell.bootstrap;

import static io.borgmaticshell.adapters.shell.grammar.actions.StandardGrammar.GRAMMAR;

import io.borgmaticshell.adapters.shell.grammar.Completion;
import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.application.hook.HookCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Answers the completion scripts of shells where a value depends on what repositories hold. Reads
/// files only, and starts nothing.
///
/// The words of the line come on standard input: what is typed may be a secret, and everybody on
/// the machine can see the words a program is started with.
final class ShellCompletion {
  /// The word such a question is asked with.
  static final String ASKED = "--suggest";

  private ShellCompletion() {}

  /// Prints what may be typed, a line each: the word, a tab and what it is.
  ///
  /// @param asked the words of the line, each with a NUL after it, the last as far as it is typed
  static int answer(InputStream asked) {
    var line = words(asked);
    var output = Output.standard();
    if (!line.isEmpty()) {
      var begun = line.getLast();
      var knowledge = new Knowledge(System.getenv(), HookCatalog.installed());
      new Completion(GRAMMAR, knowledge.suggestions(location -> Optional.empty()))
          .after(line.subList(0, line.size() - 1), begun).stream()
              .filter(proposal -> proposal.text().startsWith(begun))
              .forEach(
                  proposal -> output.text(proposal.text() + "\t" + proposal.description() + "\n"));
    }
    return 0;
  }

  private static List<String> words(InputStream asked) {
    try {
      var words = List.of(new String(asked.readAllBytes(), StandardCharsets.UTF_8).split("\0", -1));
      return words.subList(0, words.size() - 1);
    } catch (IOException e) {
      // Nobody is there to be told: what a completion script prints would stand in the line.
      return List.of();
    }
  }
}
