package io.borgmaticshell.adapters.shell.grammar.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// The name of a flag, taken apart: `postgresql-databases[0].port` has two parts.
record FlagWord(List<Part> parts) {
  private static final Pattern PART = Pattern.compile("([a-z0-9][a-z0-9-]*)(?:\\[(\\d{1,6})])?");

  FlagWord {
    parts = List.copyOf(parts);
  }

  /// What stands between two dots.
  ///
  /// @param name with dashes, as typed
  record Part(String name, OptionalInt index) {
    String key() {
      return name.replace('-', '_');
    }
  }

  /// Takes a name apart; empty if no option can be meant.
  static Optional<FlagWord> read(String text) {
    var parts = new ArrayList<Part>();
    for (var part : text.split("\\.", -1)) {
      var match = PART.matcher(part);
      if (!match.matches()) {
        return Optional.empty();
      }
      parts.add(new Part(match.group(1), index(match.group(2))));
    }
    return Optional.of(new FlagWord(parts));
  }

  @SuppressWarnings("NullAway") // A group that took no part in a match is null.
  private static OptionalInt index(String digits) {
    return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }
}
