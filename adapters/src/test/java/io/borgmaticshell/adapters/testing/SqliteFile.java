package io.borgmaticshell.adapters.testing;

import java.nio.file.Path;

/// A SQLite database file.
public record SqliteFile(Path path) {

  /// Creates a database.
  public static SqliteFile create(Path path, String sql) {
    var file = new SqliteFile(path);
    file.execute(sql);
    return file;
  }

  public void execute(String sql) {
    query(sql);
  }

  /// The rows, one a line, columns separated by `|`.
  public String query(String sql) {
    return Program.of("sqlite3", "-bail", path.toString())
        .reading(sql)
        .run()
        .successfulOutput()
        .stripTrailing();
  }

  /// The whole content as SQL.
  public String dump() {
    return query(".dump");
  }
}
