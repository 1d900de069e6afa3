package io.borgmaticshell.adapters.configuration.given;

import io.borgmaticshell.adapters.configuration.yaml.Findings;
import io.borgmaticshell.adapters.configuration.yaml.Place;
import io.borgmaticshell.adapters.configuration.yaml.Value;
import io.borgmaticshell.domain.option.OptionPath;
import io.borgmaticshell.domain.option.OptionPath.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts a value somewhere into others, or takes away what is there. Sections are made where they
/// are missing; items of lists must be there.
///
/// @param place what is blamed where that is impossible
record Insertion(OptionPath path, Place place, Findings findings) {

  Value.Mapping into(Value.Mapping contents, Value value) {
    return contents.with(path.option(), member(contents, Optional.of(value)));
  }

  Value.Mapping without(Value.Mapping contents) {
    return contents.find(path.option()).isEmpty()
        ? contents
        : path.steps().size() == 1
            ? contents.without(path.option())
            : contents.with(path.option(), member(contents, Optional.empty()));
  }

  private Value.Member member(Value.Mapping contents, Optional<Value> value) {
    var old = contents.find(path.option()).map(Value.Member::value);
    return new Value.Member(place, within(old, 1, value));
  }

  private Value within(Optional<Value> old, int depth, Optional<Value> value) {
    if (depth == path.steps().size()) {
      return value.orElseGet(() -> new Value.Nothing(place));
    }
    return switch (path.steps().get(depth)) {
      case Step.Key(var name) -> withKey(old, name, depth, value);
      case Step.Index(var at) -> withItem(old, at, depth, value);
    };
  }

  private Value withKey(Optional<Value> old, String name, int depth, Optional<Value> value) {
    var present = old.filter(one -> !(one instanceof Value.Nothing));
    if (present.isPresent() && !(present.get() instanceof Value.Mapping)) {
      findings.add(
          place,
          "`%s` is %s in the file, so there is no `%s` in it"
              .formatted(shown(depth), present.get().kind(), name));
      return present.get();
    }
    var mapping =
        present.map(Value.Mapping.class::cast).orElseGet(() -> new Value.Mapping(Map.of(), place));
    if (value.isEmpty() && depth + 1 == path.steps().size()) {
      return mapping.without(name);
    }
    var inner = within(mapping.find(name).map(Value.Member::value), depth + 1, value);
    return mapping.with(name, new Value.Member(place, inner));
  }

  private Value withItem(Optional<Value> old, int at, int depth, Optional<Value> value) {
    var items =
        old.filter(Value.Items.class::isInstance)
            .map(list -> ((Value.Items) list).items())
            .orElse(List.of());
    if (at >= items.size()) {
      findings.add(
          place,
          "there is no `%s[%d]` to change: the file has %s; give the whole list, --%s \"[…]\""
              .formatted(shown(depth), at, count(items.size()), shown(depth).replace('_', '-')));
      return old.orElseGet(() -> new Value.Unusable(place));
    }
    var changed = new ArrayList<>(items);
    changed.set(at, within(Optional.of(items.get(at)), depth + 1, value));
    return new Value.Items(changed, old.map(Value::place).orElse(place));
  }

  private static String count(int size) {
    return switch (size) {
      case 0 -> "none";
      case 1 -> "one";
      default -> Integer.toString(size);
    };
  }

  private String shown(int depth) {
    return new OptionPath(path.steps().subList(0, depth)).toString();
  }
}
