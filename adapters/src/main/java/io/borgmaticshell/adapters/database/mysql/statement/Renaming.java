package io.borgmaticshell.adapters.database.mysql.statement;

/// Another name for the database of a dump.
///
/// @param from its name in the dump
/// @param to where its tables, views, routines, triggers and events go
/// @param spoken what views, routines, triggers and events call it from now on. It differs from
///   `to` where they go to a place they do not stay in
public record Renaming(String from, String to, String spoken) {
  /// For good.
  public static Renaming of(String from, String to) {
    return new Renaming(from, to, to);
  }
}
