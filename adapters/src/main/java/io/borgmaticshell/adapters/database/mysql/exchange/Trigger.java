package io.borgmaticshell.adapters.database.mysql.exchange;

import io.borgmaticshell.application.exchange.Script;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// A trigger as the server describes it (MySQL documentation, "The INFORMATION_SCHEMA TRIGGERS
/// Table").
record Trigger(
    String database,
    String name,
    String table,
    String moment,
    String definer,
    String mode,
    String characterSet,
    String collation,
    String statement) {

  private static final String DELIMITER = "//borgmatic//";
  // The names that MySQL has for them, and which characters they are.
  private static final Map<String, Charset> CHARACTER_SETS =
      Map.of(
          "utf8mb4", StandardCharsets.UTF_8,
          "utf8mb3", StandardCharsets.UTF_8,
          "utf8", StandardCharsets.UTF_8,
          "latin1", Charset.forName("windows-1252"));

  /// In the order in which they act.
  static String question(String databases) {
    return Answer.question(
        "trigger",
        "trigger_schema, trigger_name, event_object_table, action_timing, event_manipulation,"
            + " definer, sql_mode, character_set_client, collation_connection, action_statement",
        "triggers where trigger_schema in %s order by event_object_table, action_timing, event_manipulation, action_order"
            .formatted(databases));
  }

  static Trigger of(List<String> row) {
    return new Trigger(
        row.get(0),
        row.get(1),
        row.get(2),
        row.get(3) + " " + row.get(4),
        row.get(5),
        row.get(6),
        row.get(7),
        row.get(8),
        row.get(9));
  }

  String drop() {
    return "drop trigger if exists %s;\n".formatted(Sql.name(database, name));
  }

  /// Makes it again as it was.
  Script create() {
    var known = CHARACTER_SETS.get(characterSet);
    var at = definer.lastIndexOf('@');
    var settings =
        known == null
            ? "set names utf8mb4;\n"
            : "set character_set_client = %s, collation_connection = %s;\n"
                .formatted(characterSet, collation);
    var text =
        """
        %sset session sql_mode = %s;
        delimiter %s
        create definer=%s@%s trigger %s %s on %s for each row %s
        %s
        delimiter ;
        """
            .formatted(
                settings,
                Sql.text(mode),
                DELIMITER,
                Sql.name(definer.substring(0, at)),
                Sql.name(definer.substring(at + 1)),
                Sql.name(database, name),
                moment,
                Sql.name(database, table),
                statement,
                DELIMITER);
    var bytes = text.getBytes(known == null ? StandardCharsets.UTF_8 : known);
    return Script.of(drop()).then(Script.of(bytes));
  }
}
