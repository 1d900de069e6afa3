package io.borgmaticshell.adapters.shell.repl;

import io.borgmaticshell.adapters.shell.grammar.Completion;
import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import io.borgmaticshell.adapters.shell.grammar.Grammar;
import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/// Offers actions, flags and their values at the TAB key.
public final class GrammarCompleter implements Completer {
  private final Completion completion;

  /// @param suggestions values that are likely after flags that take any
  public GrammarCompleter(Grammar grammar, Map<FlagSpec, List<String>> suggestions) {
    this.completion = new Completion(grammar, suggestions);
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    var before = line.words().subList(0, line.wordIndex());
    for (var proposal : completion.after(before, line.word().substring(0, line.wordCursor()))) {
      var text = proposal.text();
      candidates.add(
          new Candidate(text, text, proposal.group(), proposal.description(), null, null, true));
    }
  }
}
