package io.borgmaticshell.bootstrap;

import static io.borgmaticshell.adapters.shell.grammar.actions.StandardGrammar.GRAMMAR;

import io.borgmaticshell.adapters.shell.grammar.Completion;
import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.application.hook.HookCatalog;
import java.util.List;
import java.util.Optional;

/// Answers the completion scripts of shells where a value depends on what repositories hold. Reads
/// files only, and starts nothing.
final class ShellCompletion {
  /// The first word of such a question; the words of the line follow, the last as far as it is
  /// typed.
  static final String ASKED = "--suggest";

  private ShellCompletion() {}

  /// Prints what may be typed, a line each: the word, a tab and what it is.
  static int answer(List<String> line) {
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
}
