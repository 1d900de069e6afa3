package io.borgmaticshell.adapters.configuration.yaml;

import java.util.TreeMap;
import java.util.stream.Stream;

/// Combines two values for the same key: mappings key by key, lists one after the other, and of two
/// scalars the later one counts.
final class DeepMerge {
  private final Findings findings;

  DeepMerge(Findings findings) {
    this.findings = findings;
  }

  Value.Mapping mappings(Value.Mapping earlier, Value.Mapping later) {
    var members = new TreeMap<>(earlier.members());
    later.members().forEach((key, member) -> members.merge(key, member, this::members));
    return new Value.Mapping(members, later.place());
  }

  Value.Member members(Value.Member earlier, Value.Member later) {
    return new Value.Member(later.key(), values(earlier.value(), later));
  }

  private Value values(Value before, Value.Member later) {
    var earlier = before instanceof Value.Retained(var retained) ? retained : before;
    return switch (later.value()) {
      case Value.Retained retained -> retained;
      case Value.Unusable unusable -> unusable;
      case Value value when earlier instanceof Value.Unusable -> value;
      case Value.Mapping mapping when earlier instanceof Value.Mapping other ->
          mappings(other, mapping);
      case Value.Items items when earlier instanceof Value.Items other ->
          new Value.Items(
              Stream.concat(other.items().stream(), items.items().stream()).toList(),
              items.place());
      case Value value when isCollection(value) == isCollection(earlier) && !isCollection(value) ->
          value;
      case Value value -> {
        findings.add(
            later.key(),
            "this key was set before, to %s, and cannot be combined with %s"
                .formatted(scalarOrKind(earlier), scalarOrKind(value)));
        yield new Value.Unusable(value.place());
      }
    };
  }

  private static String scalarOrKind(Value value) {
    return isCollection(value) ? value.kind() : "a single value";
  }

  private static boolean isCollection(Value value) {
    return value instanceof Value.Items || value instanceof Value.Mapping;
  }
}
