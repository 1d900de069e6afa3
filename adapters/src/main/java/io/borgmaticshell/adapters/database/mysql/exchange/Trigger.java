package io.borgmaticshell.adapters.database.mysql.exchange;

import java.util.List;

/// A trigger, as far as one must know it to drop it.
record Trigger(String database, String name, String table) {

  /// Asks for those of some databases, in the order in which they act.
  static String question(String databases) {
    return Answer.question(
        "trigger",
        "trigger_schema, trigger_name, event_object_table",
        "triggers where trigger_schema in %s order by event_object_table, action_timing, event_manipulation, action_order"
            .formatted(databases));
  }

  static Trigger of(List<String> row) {
    return new Trigger(row.get(0), row.get(1), row.get(2));
  }

  String drop() {
    return "drop trigger if exists %s;\n".formatted(Sql.name(database, name));
  }

  /// Asks how it was made.
  String definition() {
    return "show create trigger %s;\n".formatted(Sql.name(database, name));
  }
}
