package io.borgmaticshell.domain.option;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a value stands in a configuration, such as `postgresql_databases[0].port`.
public record OptionPath(List<Step> steps) {
  public OptionPath {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || !(steps.getFirst() instanceof Step.Key)) {
      throw new IllegalArgumentException("a path must begin with the key of an option");
    }
  }

  /// One step down into a value.
  public sealed interface Step {
    /// To the value of a key.
    record Key(String name) implements Step {}

    /// To an item of a list, counted from 0.
    record Index(int at) implements Step {}
  }

  /// A path through sections only.
  public static OptionPath of(String... keys) {
    return new OptionPath(Arrays.stream(keys).<Step>map(Step.Key::new).toList());
  }

  /// One step further, to the value of a key.
  public OptionPath key(String name) {
    return plus(new Step.Key(name));
  }

  /// One step further, to an item of a list.
  public OptionPath item(int at) {
    return plus(new Step.Index(at));
  }

  private OptionPath plus(Step step) {
    return new OptionPath(Stream.concat(steps.stream(), Stream.of(step)).toList());
  }

  /// The key at the top level.
  public String option() {
    return steps.getFirst() instanceof Step.Key(var name) ? name : "";
  }

  /// The form shown to people.
  @Override
  public String toString() {
    return steps.stream()
        .map(step ->
            switch (step) {
              case Step.Key(var name) -> "." + name;
              case Step.Index(var at) -> "[" + at + "]";
            })
        .collect(Collectors.joining())
        .substring(1);
  }
}
