package io.borgmaticshell.adapters.configuration.yaml;

import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The marks by which a file says how its values are merged with included ones: `!retain` and
/// `!omit`.
final class MergeMarks {
  static final String RETAIN = "!retain";
  static final String OMIT = "!omit";

  private final Findings findings;

  MergeMarks(Findings findings) {
    this.findings = findings;
  }

  /// Carries out what the marks ask for, after a merge.
  Value settled(Value value) {
    return switch (value) {
      case Value.Retained(var retained) -> settled(retained);
      case Value.Mapping mapping -> settled(mapping);
      case Value.Items list -> settled(list);
      case Value other -> other;
    };
  }

  Value.Mapping settled(Value.Mapping mapping) {
    return each(mapping, this::settled);
  }

  private Value settled(Value.Items list) {
    var omitted =
        list.items().stream()
            .filter(Value.Omission.class::isInstance)
            .map(item -> ((Value.Omission) item).text())
            .collect(Collectors.toSet());
    return new Value.Items(
        list.items().stream()
            .filter(item -> !(item instanceof Value.Omission) && !omitted.contains(text(item)))
            .map(this::settled)
            .toList(),
        list.place());
  }

  private static String text(Value item) {
    return switch (item) {
      case Value.Text text -> text.text();
      case Value.Whole whole -> whole.number().toString();
      case Value.Flag flag -> Boolean.toString(flag.set());
      default -> "";
    };
  }

  /// A whole document, where nothing can be merged with it any more: notes every mark in it.
  Value refused(Value value) {
    return switch (value) {
      case Value.Retained(var retained) -> useless(RETAIN, retained.place());
      case Value.Omission omission -> useless(OMIT, omission.place());
      case Value.Items list ->
          new Value.Items(list.items().stream().map(this::refused).toList(), list.place());
      case Value.Mapping mapping -> each(mapping, this::refused);
      case Value other -> other;
    };
  }

  private static Value.Mapping each(Value.Mapping mapping, UnaryOperator<Value> change) {
    var members = new TreeMap<String, Value.Member>();
    mapping
        .members()
        .forEach((key, member) ->
            members.put(key, new Value.Member(member.key(), change.apply(member.value()))));
    return new Value.Mapping(members, mapping.place());
  }

  private Value useless(String mark, Place place) {
    findings.add(
        place, "'%s' works only within a section that merges others with '<<'".formatted(mark));
    return new Value.Unusable(place);
  }
}
