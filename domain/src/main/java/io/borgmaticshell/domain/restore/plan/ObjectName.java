package io.borgmaticshell.domain.restore.plan;

/// Something in a database that has a name.
///
/// @param kind what it is, in the server's own word and lower case: `table`, `materialized view`
/// @param name its name, with that of its schema before a dot where databases have schemas
public record ObjectName(String kind, String name) {
  @Override
  public String toString() {
    return kind + " " + name;
  }
}
