package io.borgmaticshell.adapters.shell.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything a command line may consist of.
///
/// @param globals the flags that belong to no action and may stand anywhere
/// @param defaultActions what runs when no action is named, in order
/// @param options the flags that set options of configuration files; they may stand anywhere, too
/// @param help the flag that asks for help
/// @param version the flag that asks for the version
public record Grammar(
    List<FlagSpec> globals,
    List<ActionSpec> actions,
    List<String> defaultActions,
    OptionFlags options,
    FlagSpec help,
    FlagSpec version) {

  public Grammar {
    globals = List.copyOf(globals);
    actions = List.copyOf(actions);
    defaultActions = List.copyOf(defaultActions);
  }

  /// Reads a command line.
  public Parsing parse(List<String> words) {
    return new InvocationParser(this).parse(words);
  }

  /// A command line with flags that count where it says nothing of its own, as far as its actions
  /// know them.
  ///
  /// @param defaults values by the names of flags
  public List<String> withDefaults(List<String> words, Map<String, List<String>> defaults) {
    var reader = new WordReader(this, new Refusals(this), words);
    if (reader.read().isPresent() || reader.selected.stream().anyMatch(ActionSpec::handsOn)) {
      return words;
    }
    var all = new ArrayList<>(words);
    defaults.forEach((name, values) -> {
      if (isWanted(name, reader)) {
        values.forEach(value -> all.add(name + "=" + value));
      }
    });
    return List.copyOf(all);
  }

  private boolean isWanted(String name, WordReader reader) {
    var known =
        Stream.concat(
                globals.stream(),
                reader.selected.stream().flatMap(action -> action.flags().stream()))
            .filter(flag -> flag.name().equals(name))
            .toList();
    var given =
        reader.occurrences.stream()
            .flatMap(occurrence ->
                Stream.concat(
                    global(occurrence.flag()).stream(),
                    reader.selected.stream()
                        .flatMap(action -> action.flag(occurrence.flag()).stream())))
            .toList();
    return known.stream()
        .anyMatch(flag -> given.stream().noneMatch(one -> one.equals(flag) || one.excludes(flag)));
  }

  /// The action that has this name or alias.
  public Optional<ActionSpec> action(String name) {
    return actions.stream().filter(action -> action.isCalled(name)).findFirst();
  }

  /// What runs when no action is named.
  List<ActionSpec> defaults() {
    return defaultActions.stream().flatMap(name -> action(name).stream()).toList();
  }

  /// Whether a word is the first of two-word actions, such as `config`.
  boolean isGroup(String word) {
    return actions.stream().anyMatch(action -> action.name().startsWith(word + " "));
  }

  /// The second words of a group, such as `validate`.
  List<String> membersOf(String group) {
    return actions.stream()
        .map(ActionSpec::name)
        .filter(name -> name.startsWith(group + " "))
        .map(name -> name.substring(group.length() + 1))
        .toList();
  }

  Optional<FlagSpec> global(String word) {
    return globals.stream().filter(flag -> flag.spelled(word)).findFirst();
  }

  /// Every flag there is, those of the given actions first.
  Stream<FlagSpec> flagsOf(List<ActionSpec> first) {
    return Stream.of(
            first.stream().flatMap(action -> action.flags().stream()),
            globals.stream(),
            actions.stream().flatMap(action -> action.flags().stream()))
        .flatMap(flags -> flags)
        .distinct();
  }
}
