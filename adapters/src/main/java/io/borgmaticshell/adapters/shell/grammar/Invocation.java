package io.borgmaticshell.adapters.shell.grammar;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What one command line asks for.
///
/// @param actions in the order they were first named, or the default ones
/// @param globals the flags that belong to no action
/// @param byDefault whether no action was named
public record Invocation(List<Selected> actions, FlagValues globals, boolean byDefault) {

  public Invocation {
    actions = List.copyOf(actions);
  }

  /// An action together with what was said about it.
  ///
  /// @param operand the plain word after it
  public record Selected(ActionSpec action, FlagValues flags, Optional<String> operand) {}

  /// Whether an action of this name is to run.
  public boolean includes(ActionSpec action) {
    return actions.stream().anyMatch(selected -> selected.action().equals(action));
  }

  /// The same without some actions.
  public Invocation without(Predicate<ActionSpec> unwanted) {
    return new Invocation(
        actions.stream().filter(selected -> !unwanted.test(selected.action())).toList(),
        globals,
        byDefault);
  }

  /// Whether standard output is for a program to read.
  public boolean asksForJson() {
    return actions.stream()
        .flatMap(selected -> selected.flags().values().keySet().stream())
        .anyMatch(flag -> flag.name().equals("--json"));
  }

  /// The same, with global flags that count where this line has none of its own.
  public Invocation withDefaults(FlagValues defaults) {
    return new Invocation(actions, globals.orElse(defaults), byDefault);
  }

  /// The first value of a flag that any of the actions was given.
  public Optional<String> value(FlagSpec flag) {
    return actions.stream().flatMap(selected -> selected.flags().value(flag).stream()).findFirst();
  }
}
