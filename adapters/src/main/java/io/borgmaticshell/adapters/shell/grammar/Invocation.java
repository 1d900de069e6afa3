package io.borgmaticshell.adapters.shell.grammar;

import io.borgmaticshell.domain.option.OptionSetting;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What one command line asks for.
///
/// @param actions in the order they were first named, or the default ones
/// @param shared what is said for all actions
/// @param byDefault whether no action was named
public record Invocation(List<Selected> actions, Shared shared, boolean byDefault) {

  public Invocation {
    actions = List.copyOf(actions);
  }

  /// What is said for all actions of a line, or of all lines of a script.
  ///
  /// @param globals the flags that belong to no action
  /// @param settings what flags say about options of configuration files, in the order typed
  public record Shared(FlagValues globals, List<OptionSetting> settings) {
    public static final Shared NOTHING = new Shared(FlagValues.NONE, List.of());

    public Shared {
      settings = List.copyOf(settings);
    }

    /// The same, but where a line says nothing of its own, what was said before it counts.
    Shared after(Shared earlier) {
      return new Shared(
          globals.orElse(earlier.globals),
          Stream.of(earlier.settings, settings).flatMap(List::stream).toList());
    }
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
        shared,
        byDefault);
  }

  /// Whether standard output is for a program to read.
  public boolean asksForJson() {
    return actions.stream()
        .flatMap(selected -> selected.flags().values().keySet().stream())
        .anyMatch(flag -> flag.name().equals("--json"));
  }

  /// The same, with what was said for all lines before this one.
  public Invocation after(Shared earlier) {
    return new Invocation(actions, shared.after(earlier), byDefault);
  }

  /// The flags that belong to no action.
  public FlagValues globals() {
    return shared.globals();
  }

  /// The first value of a flag that any of the actions was given.
  public Optional<String> value(FlagSpec flag) {
    return actions.stream().flatMap(selected -> selected.flags().value(flag).stream()).findFirst();
  }
}
