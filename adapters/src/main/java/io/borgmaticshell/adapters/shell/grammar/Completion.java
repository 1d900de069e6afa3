package io.borgmaticshell.adapters.shell.grammar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Knows what may be typed next.
public final class Completion {
  private final Grammar grammar;
  private final Suggestions suggestions;

  /// @param suggestions values that are likely after flags that take any
  public Completion(Grammar grammar, Suggestions suggestions) {
    this.grammar = grammar;
    this.suggestions = suggestions;
  }

  /// One thing that may be typed.
  public record Proposal(String text, String group, String description) {}

  /// What may follow some whole words.
  ///
  /// @param begun the word that is being typed, up to the cursor
  public List<Proposal> after(List<String> words, String begun) {
    var reader = new WordReader(grammar, new Refusals(grammar), words);
    var _ = reader.read();
    var waiting = words.isEmpty() ? Optional.<FlagSpec>empty() : valued(words.getLast(), reader);
    if (waiting.isPresent()) {
      return values(waiting.get(), reader, "");
    }
    var attached = begun.indexOf('=');
    if (begun.startsWith("--") && attached > 0) {
      return valued(begun.substring(0, attached), reader)
          .map(flag -> values(flag, reader, begun.substring(0, attached + 1)))
          .orElse(List.of());
    }
    if (reader.openGroup().isPresent()) {
      return members(reader.openGroup().get());
    }
    if (reader.selected.stream().anyMatch(ActionSpec::handsOn) && !begun.startsWith("-")) {
      return List.of();
    }
    return begun.startsWith("-") ? flags(reader, begun) : actions(reader);
  }

  /// The flag that a word is, if it wants a value.
  private Optional<FlagSpec> valued(String word, WordReader reader) {
    return flag(word, reader)
        .or(() -> grammar.options().find(word).map(OptionFlag::suggestive))
        .filter(flag -> flag.arity().takesValue());
  }

  private Optional<FlagSpec> flag(String word, WordReader reader) {
    return reader.selected.stream()
        .flatMap(action -> action.flag(word).stream())
        .findFirst()
        .or(() -> grammar.flagsOf(reader.selected).filter(flag -> flag.spelled(word)).findFirst());
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

  /// @param attached what stands before the value in the same word
  private List<Proposal> values(FlagSpec flag, WordReader reader, String attached) {
    var choices =
        flag.choices().stream()
            .map(choice -> new Proposal(attached + choice, flag.name(), flag.description()));
    var likely =
        suggestions.after(flag, given(reader)).stream()
            .map(one -> new Proposal(attached + one.value(), flag.name(), one.description()));
    return Stream.concat(choices, likely).toList();
  }

  private Map<String, List<String>> given(WordReader reader) {
    var given = new LinkedHashMap<String, List<String>>();
    for (var occurrence : reader.occurrences) {
      flag(occurrence.flag(), reader)
          .ifPresent(flag ->
              occurrence
                  .value()
                  .ifPresent(value ->
                      given.computeIfAbsent(flag.name(), name -> new ArrayList<>()).add(value)));
    }
    return given;
  }

  private static Proposal proposal(ActionSpec action, String text) {
    return new Proposal(text, action.group(), action.description());
  }
}
