package io.borgmaticshell.adapters.database.mongodb;

import io.borgmaticshell.domain.database.Secret;
import java.util.Optional;

/// What the clients read with `--config`: a YAML file with the password and nothing else.
final class PasswordFile {
  private PasswordFile() {}

  static Optional<Secret> of(Optional<Secret> password) {
    return password.map(secret -> secret.within(text -> "password: " + quoted(text)));
  }

  // A double-quoted scalar on one line can hold any text (YAML 1.2.2, section 7.3.1).
  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    text.codePoints().forEach(character -> append(character, quoted));
    return quoted.append('"').toString();
  }

  private static void append(int character, StringBuilder quoted) {
    if (character == '"' || character == '\\') {
      quoted.append('\\').appendCodePoint(character);
    } else if (isPlain(character)) {
      quoted.appendCodePoint(character);
    } else {
      quoted.append("\\U%08X".formatted(character));
    }
  }

  // Letters and marks of any script; not what controls, breaks or hides text.
  private static boolean isPlain(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
