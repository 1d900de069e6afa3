package io.borgmaticshell.adapters.shell.grammar.generated;

import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.Arity;
import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import io.borgmaticshell.adapters.shell.grammar.Grammar;
import io.borgmaticshell.adapters.shell.grammar.Suggestions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What may be typed, as shells want to have it.
record Words(Grammar grammar) {

  /// The first words of actions, and what they do.
  Map<String, String> actions() {
    var first = new TreeMap<String, String>();
    for (var action : grammar.actions()) {
      action
          .names()
          .filter(name -> !name.startsWith("-") && !name.startsWith("@"))
          .forEach(name -> first.putIfAbsent(name.replaceFirst(" .*", ""), action.description()));
    }
    return first;
  }

  /// The actions of two words, by the first of them.
  Map<String, List<ActionSpec>> groups() {
    return grammar.actions().stream()
        .filter(action -> action.name().contains(" "))
        .collect(
            Collectors.groupingBy(
                action -> action.name().replaceFirst(" .*", ""),
                TreeMap::new,
                Collectors.toList()));
  }

  /// Every flag that words must follow, except those of options.
  Stream<FlagSpec> withValues() {
    return Stream.concat(
            grammar.globals().stream(),
            grammar.actions().stream().flatMap(action -> action.flags().stream()))
        .filter(flag -> flag.arity() == Arity.VALUE || flag.arity() == Arity.REPEATED)
        .distinct();
  }

  /// The spellings of flags whose values depend on what repositories hold.
  List<String> suggested() {
    return withValues()
        .filter(flag -> Suggestions.FLAGS.contains(flag.name()))
        .flatMap(flag -> flag.spellings().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /// The spellings of flags whose values are free.
  List<String> freelyValued() {
    var spellings =
        withValues()
            .filter(flag -> flag.choices().isEmpty())
            .filter(flag -> !Suggestions.FLAGS.contains(flag.name()))
            .flatMap(flag -> flag.spellings().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    return List.copyOf(spellings);
  }

  /// The flags whose values are known.
  List<FlagSpec> choosing() {
    return withValues().filter(flag -> !flag.choices().isEmpty()).toList();
  }

  /// What may follow words after which little is possible: the values of flags, and the second
  /// words of actions.
  ///
  /// @param answer writes down what may follow some words
  Stream<String> answers(BiFunction<Collection<String>, String, String> answer) {
    var values =
        choosing().stream()
            .map(flag -> answer.apply(flag.spellings(), String.join(" ", flag.choices())));
    var actions =
        groups().entrySet().stream()
            .map(group ->
                answer.apply(
                    List.of(group.getKey()),
                    group.getValue().stream().map(Words::last).collect(Collectors.joining(" "))));
    return Stream.concat(values, actions);
  }

  /// A pattern for an action that was typed, and the word before it.
  static String pattern(ActionSpec action) {
    return action
        .names()
        .map(name -> name.contains(" ") ? "'" + name + "'" : "*' " + name + "'")
        .collect(Collectors.joining("|"));
  }

  /// The last word of an action.
  static String last(ActionSpec action) {
    return action.name().replaceFirst(".* ", "");
  }

  /// The flags of options.
  List<FlagSpec> options() {
    return grammar.options().all().map(option -> option.spec()).toList();
  }
}
