package io.borgmaticshell.adapters.monitoring.delivery;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a request carries, as data: it becomes text only when it is sent, so that secrets in it
/// cannot be seen before.
public sealed interface Body {
  /// Nothing.
  record None() implements Body {}

  /// A text.
  record Text(String text) implements Body {}

  /// A JSON object.
  ///
  /// @param members texts, numbers, flags, secrets, optional texts (empty: null), lists and maps of
  ///   these
  record Json(Map<String, ?> members) implements Body {
    public Json {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
  }

  /// Fields of a form.
  ///
  /// @param fields texts, numbers and secrets
  record Form(Map<String, ?> fields) implements Body {
    public Form {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }
}
