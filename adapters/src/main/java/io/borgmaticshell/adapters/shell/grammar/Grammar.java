package io.borgmaticshell.adapters.shell.grammar;

import java.util.List;
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
    return parse(words, FlagValues.NONE);
  }

  /// Reads a command line of which some flags were said before: they count for every action that
  /// has them, unless the line says something else in their place.
  public Parsing parse(List<String> words, FlagValues saidBefore) {
    return new InvocationParser(this, saidBefore).parse(words);
  }

  /// The actions that some words name, as far as they can be read.
  public List<ActionSpec> actionsIn(List<String> words) {
    var reader = new WordReader(this, new Refusals(this), words);
    var _ = reader.read();
    return List.copyOf(reader.selected);
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
