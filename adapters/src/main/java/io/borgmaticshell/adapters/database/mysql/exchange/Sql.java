package io.borgmaticshell.adapters.database.mysql.exchange;

/// The pieces of which statements are made.
final class Sql {
  /// Comes first in each script: how texts are read, whether tables may refer to some that are not
  /// there yet, and how many seconds to wait for somebody who uses a table.
  static final String OPENING =
      """
      set names utf8mb4;
      set session sql_mode = '', foreign_key_checks = 0, lock_wait_timeout = 60;
      """;

  // A statement ends at its own pace when its client has died. Another that waits for a table gives
  // up after lock_wait_timeout, so this is longer.
  private static final int PATIENCE = 120;

  private Sql() {}

  /// [#OPENING], and the wait until nobody else works on the same databases: another restore, or
  /// what the server still does for a client that has died. The server lets go when the client has
  /// gone. A wait in vain is an error, since nobody takes the exponential of 10000.
  static String opening(Places places) {
    return OPENING
        + "set @borgmatic_alone = exp(if(get_lock(%s, %d) = 1, 0, 10000));\n"
            .formatted(text(places.scratch()), PATIENCE);
  }

  /// Whether a client complains that the wait of [#opening] was in vain (MySQL documentation,
  /// "Server Error Message Reference", ER_DATA_OUT_OF_RANGE).
  static boolean saysNotAlone(String line) {
    return line.startsWith("ERROR 1690 ") && line.contains("get_lock(");
  }

  static String name(String name) {
    return '`' + name.replace("`", "``") + '`';
  }

  static String name(String database, String object) {
    return name(database) + "." + name(object);
  }

  /// A text, where backslashes mean something.
  static String text(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
