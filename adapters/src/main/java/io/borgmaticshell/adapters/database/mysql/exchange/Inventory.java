package io.borgmaticshell.adapters.database.mysql.exchange;

import io.borgmaticshell.application.exchange.Script;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What target and scratch database hold.
record Inventory(Places places, Answer answer) {

  /// A foreign key.
  ///
  /// @param database where the table is that has it
  record Key(String database, String table, String otherDatabase, String otherTable) {}

  /// Something that begins with `drop` and its kind.
  record Routine(String kind, String name) {}

  /// A default value that takes the next number of a sequence.
  record SequenceDefault(String table, String column, String value) {}

  /// A character set and its collation.
  record Characters(String set, String collation) {
    String clause() {
      return " character set %s collate %s".formatted(set, collation);
    }
  }

  static Script question(Places places) {
    var both = "(%s, %s)".formatted(Sql.text(places.target()), Sql.text(places.scratch()));
    var target = Sql.text(places.target());
    return Script.of(
        Sql.opening(places)
            + Answer.CASE_QUESTION
            + Answer.question(
                "table",
                "table_schema, table_name, table_type",
                "tables where table_schema in " + both)
            + Trigger.question(both)
            + Answer.question(
                "routine",
                "routine_schema, routine_type, routine_name",
                "routines where routine_schema = " + target)
            + Answer.question(
                "event", "event_schema, event_name", "events where event_schema = " + target)
            + keys(both)
            + Answer.question(
                "default",
                "table_schema, table_name, column_name, column_default",
                "columns where table_schema = %s and column_default like '%%nextval(%%'"
                    .formatted(Sql.text(places.scratch())))
            + Answer.question(
                "schema",
                "schema_name, default_character_set_name, default_collation_name",
                "schemata where schema_name in " + both));
  }

  /// Asks for the foreign keys that lead to tables of some databases.
  static String keys(String databases) {
    return Answer.question(
        "key",
        "constraint_schema, table_name, unique_constraint_schema, referenced_table_name",
        "referential_constraints where unique_constraint_schema in " + databases);
  }

  boolean isTarget(String database) {
    return answer.same(database, places.target());
  }

  boolean isScratch(String database) {
    return answer.same(database, places.scratch());
  }

  private Stream<List<String>> tables(Predicate<String> where, boolean views) {
    return answer
        .rows("table")
        .filter(row -> where.test(row.get(0)) && row.get(2).equals("VIEW") == views);
  }

  /// Tables with rows, and sequences.
  List<String> oldTables() {
    return tables(this::isTarget, false).map(row -> row.get(1)).toList();
  }

  List<String> newTables() {
    return tables(this::isScratch, false)
        .map(row -> row.get(1))
        .filter(name -> !Journal.isOne(name))
        .toList();
  }

  List<String> oldViews() {
    return tables(this::isTarget, true).map(row -> row.get(1)).toList();
  }

  List<String> newViews() {
    return tables(this::isScratch, true).map(row -> row.get(1)).toList();
  }

  List<Trigger> oldTriggers() {
    return triggers(this::isTarget);
  }

  List<Trigger> newTriggers() {
    return triggers(this::isScratch);
  }

  private List<Trigger> triggers(Predicate<String> where) {
    return answer.rows("trigger").map(Trigger::of).filter(it -> where.test(it.database())).toList();
  }

  /// Routines and events.
  List<Routine> oldRoutines() {
    var routines =
        answer
            .rows("routine")
            .filter(row -> isTarget(row.get(0)))
            .map(row -> new Routine(row.get(1), row.get(2)));
    var events =
        answer
            .rows("event")
            .filter(row -> isTarget(row.get(0)))
            .map(row -> new Routine("EVENT", row.get(1)));
    return Stream.concat(routines, events).toList();
  }

  List<Key> keys() {
    return keys(answer);
  }

  static List<Key> keys(Answer answer) {
    return answer
        .rows("key")
        .map(row -> new Key(row.get(0), row.get(1), row.get(2), row.get(3)))
        .toList();
  }

  List<SequenceDefault> sequenceDefaults() {
    return answer
        .rows("default")
        .filter(row -> isScratch(row.get(0)))
        .map(row -> new SequenceDefault(row.get(1), row.get(2), row.get(3)))
        .toList();
  }

  Optional<Characters> oldCharacters() {
    return characters(this::isTarget);
  }

  Optional<Characters> newCharacters() {
    return characters(this::isScratch);
  }

  private Optional<Characters> characters(Predicate<String> where) {
    return answer
        .rows("schema")
        .filter(row -> where.test(row.get(0)))
        .map(row -> new Characters(row.get(1), row.get(2)))
        .findFirst();
  }
}
