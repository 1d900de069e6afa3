package io.borgmaticshell.adapters.database.mysql.statement;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// What ends a statement: a semicolon, unless a dump chooses otherwise.
final class Delimiter {
  private byte[] bytes = {';'};
  private int matched;

  void choose(String chosen) {
    bytes = chosen.isEmpty() ? bytes : chosen.getBytes(ISO_8859_1);
    matched = 0;
  }

  /// Something came between.
  void interrupt() {
    matched = 0;
  }

  /// Whether it is complete with this byte.
  boolean endsWith(byte current) {
    matched = current == bytes[matched] ? matched + 1 : current == bytes[0] ? 1 : 0;
    var complete = matched == bytes.length;
    matched = complete ? 0 : matched;
    return complete;
  }
}
