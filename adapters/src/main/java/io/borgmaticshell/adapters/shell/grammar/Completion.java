package io.borgmaticshell.adapters.shell.grammar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Knows what may be typed next.
public final class Completion {
  private final Grammar grammar;
  private final Map<FlagSpec, List<String>> suggestions;

  /// @param suggestions values that are likely after flags that take any
  public Completion(Grammar grammar, Map<FlagSpec, List<String>> suggestions) {
    this.grammar = grammar;
    this.suggestions = Map.copyOf(suggestions);
  }

  /// One thing that may be typed.
  public record Proposal(String text, String group, String description) {}

  /// What may follow some whole words.
  ///
  /// @param asFlag whether a flag was begun
  public List<Proposal> after(List<String> words, boolean asFlag) {
    var reader = new WordReader(grammar, new Refusals(grammar), words);
    var problem = reader.read();
    var waiting = valueWaitedFor(words, reader.selected);
    if (waiting.isPresent()) {
      return values(waiting.get());
    }
    if (problem.isPresent() && !words.isEmpty() && grammar.isGroup(words.getLast())) {
      return members(words.getLast());
    }
    return asFlag ? flags(reader) : actions(reader);
  }

  /// The flag at the end of the words, if its value is still to come.
  private Optional<FlagSpec> valueWaitedFor(List<String> words, List<ActionSpec> selected) {
    return words.isEmpty()
        ? Optional.empty()
        : grammar
            .flagsOf(selected)
            .filter(flag -> flag.spelled(words.getLast()) && flag.arity().takesValue())
            .findFirst();
  }

  private List<Proposal> members(String group) {
    return grammar.actions().stream()
        .filter(action -> action.name().startsWith(group + " "))
        .map(action -> proposal(action, action.name().substring(group.length() + 1)))
        .toList();
  }

  // The actions of a group have their first word in common; it is proposed once.
  private List<Proposal> actions(WordReader reader) {
    var proposals = new LinkedHashMap<String, Proposal>();
    for (var action : grammar.actions()) {
      if (!reader.selected.contains(action)) {
        var word = action.name().replaceFirst(" .*", "");
        proposals.putIfAbsent(word, proposal(action, word));
      }
    }
    return List.copyOf(proposals.values());
  }

  private List<Proposal> flags(WordReader reader) {
    return Stream.concat(
            reader.selected.stream().flatMap(action -> action.flags().stream()),
            grammar.globals().stream())
        .distinct()
        .filter(flag -> flag.arity() == Arity.REPEATED || !given(reader, flag))
        .map(flag -> new Proposal(flag.name(), "Flags", flag.description()))
        .toList();
  }

  private static boolean given(WordReader reader, FlagSpec flag) {
    return reader.occurrences.stream().anyMatch(occurrence -> flag.spelled(occurrence.flag()));
  }

  private List<Proposal> values(FlagSpec flag) {
    return Stream.concat(
            flag.choices().stream(), suggestions.getOrDefault(flag, List.of()).stream())
        .map(text -> value(text, flag))
        .toList();
  }

  private static Proposal value(String text, FlagSpec flag) {
    return new Proposal(text, flag.name(), flag.description());
  }

  private static Proposal proposal(ActionSpec action, String text) {
    return new Proposal(text, action.group(), action.description());
  }
}
