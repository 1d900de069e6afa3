package io.borgmaticshell.adapters.configuration.given;

import io.borgmaticshell.adapters.configuration.yaml.Place;
import io.borgmaticshell.adapters.configuration.yaml.Value;
import io.borgmaticshell.domain.option.PlainValue;
import java.util.TreeMap;

/// Options that stand in no file, as if they stood in one.
public final class GivenOptions {
  private GivenOptions() {}

  /// Options as they would stand in a file.
  ///
  /// @param place for what is wrong with them
  public static Value.Mapping at(Place place, PlainValue.Mapping options) {
    var members = new TreeMap<String, Value.Member>();
    options
        .members()
        .forEach((key, value) -> members.put(key, new Value.Member(place, value(place, value))));
    return new Value.Mapping(members, place);
  }

  private static Value value(Place place, PlainValue value) {
    return switch (value) {
      case PlainValue.Text(var text) -> new Value.Text(text, place);
      case PlainValue.Whole(var number) -> new Value.Whole(number, place);
      case PlainValue.Decimal(var number) -> new Value.Decimal(number, place);
      case PlainValue.Flag(var set) -> new Value.Flag(set, place);
      case PlainValue.Nothing() -> new Value.Nothing(place);
      case PlainValue.Items(var items) ->
          new Value.Items(items.stream().map(item -> value(place, item)).toList(), place);
      case PlainValue.Mapping mapping -> at(place, mapping);
    };
  }
}
