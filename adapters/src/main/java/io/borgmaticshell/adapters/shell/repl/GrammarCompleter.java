package io.borgmaticshell.adapters.shell.repl;

import static io.borgmaticshell.adapters.shell.grammar.actions.ShellActions.USE_ARCHIVE;
import static io.borgmaticshell.adapters.shell.grammar.actions.ShellActions.USE_CONFIG;
import static io.borgmaticshell.adapters.shell.grammar.actions.ShellActions.USE_REPOSITORY;

import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.Completion;
import io.borgmaticshell.adapters.shell.grammar.Completion.Proposal;
import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import io.borgmaticshell.adapters.shell.grammar.Grammar;
import io.borgmaticshell.adapters.shell.grammar.Suggestions;
import io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags;
import io.borgmaticshell.adapters.shell.grammar.actions.GlobalFlags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/// Offers actions, flags and their values at the TAB key.
public final class GrammarCompleter implements Completer {
  /// What may follow an action of the shell are the values of a flag.
  private static final Map<ActionSpec, FlagSpec> MEANT =
      Map.of(
          USE_CONFIG, GlobalFlags.CONFIG,
          USE_REPOSITORY, CommonFlags.REPOSITORY,
          USE_ARCHIVE, CommonFlags.ARCHIVE);

  private final Grammar grammar;
  private final Completion completion;
  private final Supplier<List<String>> context;

  /// @param suggestions values that are likely after flags that take any
  /// @param context words that count as written before the line
  public GrammarCompleter(
      Grammar grammar, Suggestions suggestions, Supplier<List<String>> context) {
    this.completion = new Completion(grammar, suggestions);
    this.grammar = grammar;
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
    return grammar.actionsIn(typed).stream()
        .flatMap(action -> Optional.ofNullable(MEANT.get(action)).stream())
        .findFirst()
        .map(flag -> completion.after(before(List.of(flag.name())), begun))
        .orElseGet(() -> completion.after(before(typed), begun));
  }

  private List<String> before(List<String> typed) {
    var before = new ArrayList<>(context.get());
    before.addAll(typed);
    return before;
  }
}
