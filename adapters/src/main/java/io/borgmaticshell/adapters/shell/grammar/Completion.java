package io.borgmaticshell.adapters.shell.grammar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
  /// @param begun the word that is being typed, up to the cursor
  public List<Proposal> after(List<String> words, String begun) {
    var reader = new WordReader(grammar, new Refusals(grammar), words);
    var _ = reader.read();
    var waiting = valueWaitedFor(words, reader.selected);
    if (waiting.isPresent()) {
      return values(waiting.get());
    }
    if (reader.openGroup().isPresent()) {
      return members(reader.openGroup().get());
    }
    if (reader.selected.stream().anyMatch(ActionSpec::handsOn) && !begun.startsWith("-")) {
      return List.of();
    }
    return begun.startsWith("-") ? flags(reader, begun) : actions(reader);
  }

  /// The flag at the end of the words, if its value is still to come.
  private Optional<FlagSpec> valueWaitedFor(List<String> words, List<ActionSpec> selected) {
    return words.isEmpty()
        ? Optional.empty()
        : grammar
            .flagsOf(selected)
            .filter(flag -> flag.spelled(words.getLast()))
            .findFirst()
            .or(() -> grammar.options().find(words.getLast()).map(OptionFlag::suggestive))
            .filter(flag -> flag.arity().takesValue());
  }

  private List<Proposal> members(String group) {
    return grammar.actions().stream()
        .filter(action -> action.name().startsWith(group + " "))
        .map(action -> proposal(action, action.name().substring(group.length() + 1)))
        .toList();
  }

  private List<Proposal> actions(WordReader reader) {
    return grammar.actions().stream()
        .filter(action -> !reader.selected.contains(action))
        .collect(
            Collectors.toMap(
                action -> action.name().replaceFirst(" .*", ""),
                action -> action,
                (first, other) -> first,
                LinkedHashMap::new))
        .entrySet()
        .stream()
        .map(first -> proposal(first.getValue(), first.getKey()))
        .toList();
  }

  /// Options come only where no flag of an action fits: nobody who wants `--archive` should have to
  /// tell it from `--archive-hostname`.
  private List<Proposal> flags(WordReader reader, String begun) {
    var flags = flags(reader);
    return flags.stream().anyMatch(flag -> flag.text().startsWith(begun))
        ? flags
        : options(begun).toList();
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

  /// Options are too many to be offered all at once: at first those of the top level, and what is
  /// within one of them once its name is written.
  private Stream<Proposal> options(String begun) {
    var item = begun.replaceAll("\\[\\d+]", "[0]");
    var within = begun.indexOf('.') >= 0 || begun.indexOf('[') >= 0;
    return grammar
        .options()
        .all()
        .filter(option -> option.spec().name().startsWith(item))
        .filter(option -> within || option.path().steps().size() == 1)
        .map(option ->
            new Proposal(
                begun + option.spec().name().substring(item.length()),
                "Options",
                option.spec().description()));
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
