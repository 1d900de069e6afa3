package io.borgmaticshell.domain.option;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The values of one mapping of the configuration file, already checked against their declarations,
/// so reading one through its [OptionSpec] cannot fail.
///
/// Values are strings, longs, doubles, booleans, lists of strings, maps of strings, [Options] or
/// lists of [Options].
public record Options(Map<String, Object> values) {
  public static final Options NONE = new Options(Map.of());

  public Options {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public boolean has(OptionSpec option) {
    return values.containsKey(option.key());
  }

  /// The value as text, whatever scalar it is.
  public Optional<String> text(OptionSpec option) {
    return Optional.ofNullable(values.get(option.key())).map(Object::toString);
  }

  /// The value as text, where an empty string counts as left out.
  public Optional<String> nonEmptyText(OptionSpec option) {
    return text(option).filter(value -> !value.isEmpty());
  }

  /// The value, where it is a whole number that fits 32 bits; read larger ones with [#text].
  public OptionalInt number(OptionSpec option) {
    return values.get(option.key()) instanceof Long value && value.intValue() == value
        ? OptionalInt.of(Math.toIntExact(value))
        : OptionalInt.empty();
  }

  public Optional<Boolean> flag(OptionSpec option) {
    return values.get(option.key()) instanceof Boolean value
        ? Optional.of(value)
        : Optional.empty();
  }

  public boolean isTrue(OptionSpec option) {
    return flag(option).orElse(false);
  }

  public List<String> texts(OptionSpec option) {
    return values.get(option.key()) instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }

  /// The texts of a mapping or a section, by their keys.
  public Map<String, String> textMap(OptionSpec option) {
    var result = new LinkedHashMap<String, String>();
    switch (values.get(option.key())) {
      case Map<?, ?> map ->
          map.forEach((key, value) -> result.put(key.toString(), value.toString()));
      case Options section ->
          section.values.forEach((key, value) -> result.put(key, value.toString()));
      case null, default -> {}
    }
    return result;
  }

  public Options section(OptionSpec option) {
    return values.get(option.key()) instanceof Options section ? section : NONE;
  }

  public List<Options> sections(OptionSpec option) {
    var result = new ArrayList<Options>();
    if (values.get(option.key()) instanceof List<?> list) {
      for (var item : list) {
        if (item instanceof Options section) {
          result.add(section);
        }
      }
    }
    return List.copyOf(result);
  }

  /// Shows the keys only: a value may be a secret.
  @Override
  public String toString() {
    return "Options" + values.keySet();
  }
}
