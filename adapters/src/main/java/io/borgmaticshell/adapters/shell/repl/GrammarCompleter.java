package io.borgmaticshell.adapters.shell.repl;

import io.borgmaticshell.adapters.shell.grammar.Completion;
import io.borgmaticshell.adapters.shell.grammar.Completion.Proposal;
import io.borgmaticshell.adapters.shell.grammar.Grammar;
import io.borgmaticshell.adapters.shell.grammar.Suggestions;
import io.borgmaticshell.adapters.shell.session.Session;
import io.borgmaticshell.adapters.shell.session.SessionLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/// Offers actions, flags and their values at the TAB key.
public final class GrammarCompleter implements Completer {
  private static final Map<String, String> OWN_WORDS =
      new TreeMap<>(
          Map.of(
              Session.USE,
              "Choose once what the lines that follow are about.",
              SessionLines.RECORD,
              "Write what follows down as a script.",
              "help",
              "Explain an action, or everything.",
              "exit",
              "Leave."));

  private final Completion completion;
  private final Supplier<List<String>> context;

  /// @param suggestions values that are likely after flags that take any
  /// @param context words that count as written before the line
  public GrammarCompleter(
      Grammar grammar, Suggestions suggestions, Supplier<List<String>> context) {
    this.completion = new Completion(grammar, suggestions);
    this.context = context;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    var typed = line.words().subList(0, line.wordIndex());
    var begun = line.word().substring(0, line.wordCursor());
    // What is likeliest comes first, not what comes first in the alphabet.
    var place = 0;
    for (var proposal : proposals(typed, begun)) {
      var text = proposal.text();
      candidates.add(
          new Candidate(
              text, text, proposal.group(), proposal.description(), null, null, true, place++));
    }
  }

  private List<Proposal> proposals(List<String> typed, String begun) {
    if (!typed.isEmpty() && typed.getFirst().equals(Session.USE)) {
      return typed.size() == 1
          ? Session.subjects().stream().map(word -> new Proposal(word, "Use", "")).toList()
          : completion.after(before(List.of(Session.flag(typed.get(1)))), begun);
    }
    var all = new ArrayList<>(completion.after(before(typed), begun));
    if (typed.isEmpty() && !begun.startsWith("-")) {
      OWN_WORDS.forEach((word, meaning) -> all.add(new Proposal(word, "Shell", meaning)));
    }
    return all;
  }

  private List<String> before(List<String> typed) {
    var before = new ArrayList<>(context.get());
    before.addAll(typed);
    return before;
  }
}
