package io.borgmaticshell.adapters.borg.task;

import io.borgmaticshell.application.task.Manner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Flags in alphabetical order, as the original borgmatic passes on those it has no other place
/// for.
final class Flags {
  private final TreeMap<String, List<String>> words = new TreeMap<>();

  Flags value(String flag, String value) {
    words.computeIfAbsent(flag, key -> new ArrayList<>()).addAll(List.of(flag, value));
    return this;
  }

  Flags value(String flag, Optional<String> value) {
    value.ifPresent(text -> value(flag, text));
    return this;
  }

  Flags values(String flag, List<String> values) {
    values.forEach(value -> value(flag, value));
    return this;
  }

  /// Adds a flag for a manner, if that is among those wanted.
  Flags manner(Set<Manner> manners, Manner manner, String flag) {
    if (manners.contains(manner)) {
      words.put(flag, List.of(flag));
    }
    return this;
  }

  List<String> words() {
    return words.values().stream().flatMap(List::stream).toList();
  }
}
