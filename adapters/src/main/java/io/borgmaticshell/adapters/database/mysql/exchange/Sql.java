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

  private Sql() {}

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
