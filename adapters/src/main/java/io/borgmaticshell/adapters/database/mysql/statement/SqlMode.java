package io.borgmaticshell.adapters.database.mysql.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a dump says about quotation marks and backslashes (MySQL documentation, "Server SQL
/// Modes"). At its beginning it sets the mode that counts for its data; before a routine the mode
/// that routine was written in, and after it the saved one.
final class SqlMode {
  private Optional<List<String>> ofData = Optional.empty();
  private List<String> current = List.of();

  /// A mode was set to a text.
  void set(String modes) {
    current = List.of(modes.toUpperCase(Locale.ROOT).split(","));
    ofData = ofData.or(() -> Optional.of(current));
  }

  /// A mode was set to what had been saved before.
  void reset() {
    current = ofData.orElse(List.of());
  }

  /// Whether double quotation marks enclose names.
  boolean hasQuotedNames() {
    return current.contains("ANSI_QUOTES") || current.contains("ANSI");
  }

  /// Whether a backslash between such quotation marks takes the next character's meaning.
  boolean hasEscapes(byte quote) {
    var isName = quote == '`' || (quote == '"' && hasQuotedNames());
    return !isName && !current.contains("NO_BACKSLASH_ESCAPES");
  }
}
