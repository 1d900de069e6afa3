package io.borgmaticshell.adapters.shell.grammar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The flags that were given, and their values in order.
public record FlagValues(Map<FlagSpec, List<String>> values) {
  public static final FlagValues NONE = new FlagValues(Map.of());

  public FlagValues {
    values = Map.copyOf(values);
  }

  public boolean has(FlagSpec flag) {
    return values.containsKey(flag);
  }

  /// The value that counts: the last one.
  public Optional<String> value(FlagSpec flag) {
    return Optional.ofNullable(values.get(flag)).map(List::getLast);
  }

  /// Every value, in the order given.
  public List<String> values(FlagSpec flag) {
    return values.getOrDefault(flag, List.of());
  }

  /// These flags, and of the others those that are not among them.
  public FlagValues orElse(FlagValues defaults) {
    var merged = new LinkedHashMap<>(defaults.values);
    merged.putAll(values);
    return new FlagValues(merged);
  }

  /// These flags and one more; a flag without value has an empty one.
  FlagValues plus(FlagSpec flag, String value) {
    var all = new ArrayList<>(values(flag));
    all.add(value);
    var merged = new LinkedHashMap<>(values);
    merged.put(flag, List.copyOf(all));
    return new FlagValues(merged);
  }
}
