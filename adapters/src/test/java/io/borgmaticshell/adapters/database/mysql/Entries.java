package io.borgmaticshell.adapters.database.mysql;

import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.option.Options;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Entries written in short: `key: value; key: value`. Each is called `users` unless it says
/// otherwise.
final class Entries {
  private Entries() {}

  static DatabaseEntry of(HookName hook, @Nullable String text) {
    var options = new LinkedHashMap<String, Object>(Map.of("name", "users"));
    for (var part : text == null ? new String[0] : text.split("; ", -1)) {
      var words = part.split(": ?", 2);
      options.put(words[0], value(words[1]));
    }
    return new DatabaseEntry(hook, 0, new Options(options));
  }

  private static Object value(String text) {
    if (text.matches("\\d+")) {
      return Long.valueOf(text);
    }
    if (text.startsWith("[")) {
      return List.of(text.substring(1, text.length() - 1).split(", "));
    }
    return text.matches("true|false") ? Boolean.valueOf(text) : text;
  }
}
