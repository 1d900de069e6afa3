package io.borgmaticshell.adapters.database.mysql.exchange;

import io.borgmaticshell.adapters.database.mysql.statement.ScratchDump;
import io.borgmaticshell.application.exchange.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Moves the tables of the scratch database into the target and the target's own ones out of it.
///
/// One statement moves them all, and that is the decision: `RENAME TABLE` does all or nothing, also
/// if the server dies (MySQL documentation, "Atomic Data Definition Statement Support"; MariaDB
/// documentation, "Atomic DDL"). Tables with triggers cannot be moved, so the triggers go before.
/// Views, routines and events cannot be moved at all; they are made anew after the decision.
final class Swap {
  private static final String SET_ASIDE = "borgmatic_old_";

  private final Places places;
  private final Inventory inventory;
  private final ScratchDump dumped;

  Swap(Places places, Inventory inventory, ScratchDump dumped) {
    this.places = places;
    this.inventory = inventory;
    this.dumped = dumped;
  }

  /// Does it.
  ///
  /// @param triggers how those were made that are to go
  Script script(Journal journal, List<TriggerDefinition> triggers) {
    return Script.of(Sql.opening(places))
        .then(journal.write(undo(triggers), finish()))
        .then(makeTarget())
        .then(dropTriggers())
        .then("rename table " + String.join(",\n  ", moves(journal)) + ";\n")
        .then(finish())
        .then(Script.of(Sql.OPENING + Journal.removal(places)));
  }

  private List<String> moves(Journal journal) {
    var moves = new ArrayList<String>();
    var inTheWay = viewsInTheWay();
    for (var view : inTheWay) {
      moves.add(move(places.target(), view, places.target(), setAside(inTheWay.indexOf(view))));
    }
    for (var table : outgoing()) {
      moves.add(move(places.target(), table, places.retired(), table));
    }
    moves.add(move(places.scratch(), journal.name(), places.retired(), journal.name()));
    for (var table : inventory.newTables()) {
      moves.add(move(places.scratch(), table, places.target(), table));
    }
    return moves;
  }

  private static String move(String database, String table, String other, String name) {
    return Sql.name(database, table) + " to " + Sql.name(other, name);
  }

  private static String setAside(int index) {
    return SET_ASIDE + index;
  }

  /// The target's tables that are to go: all where the dump drops the database, else those the dump
  /// has, too.
  List<String> outgoing() {
    return inventory.oldTables().stream()
        .filter(table -> dumped.dropsDatabase() || isNew(table))
        .toList();
  }

  /// The target's views whose names become those of tables.
  List<String> viewsInTheWay() {
    return inventory.oldViews().stream().filter(this::isNew).toList();
  }

  private boolean isNew(String table) {
    return inventory.newTables().stream().anyMatch(it -> inventory.answer().same(it, table));
  }

  private boolean isOutgoing(Trigger trigger) {
    return outgoing().stream().anyMatch(it -> inventory.answer().same(it, trigger.table()));
  }

  private String makeTarget() {
    return inventory.oldCharacters().isPresent()
        ? ""
        : "create database %s%s;\n".formatted(Sql.name(places.target()), characters());
  }

  private String characters() {
    return inventory.newCharacters().map(Inventory.Characters::clause).orElse("");
  }

  private String dropTriggers() {
    var old = outgoingTriggers().stream().map(Trigger::drop);
    var ours = inventory.newTriggers().stream().map(Trigger::drop);
    return old.collect(Collectors.joining()) + ours.collect(Collectors.joining());
  }

  /// The triggers of the target's tables that are to go.
  List<Trigger> outgoingTriggers() {
    return inventory.oldTriggers().stream().filter(this::isOutgoing).toList();
  }

  private Script undo(List<TriggerDefinition> triggers) {
    // It is empty: nothing has moved into it.
    if (inventory.oldCharacters().isEmpty()) {
      return Script.of("drop database if exists %s;\n".formatted(Sql.name(places.target())));
    }
    var script = Script.of("use %s;\n".formatted(Sql.name(places.target())));
    for (var trigger : triggers) {
      script = script.then(trigger.create());
    }
    return script;
  }

  // Each statement may have been executed before.
  private Script finish() {
    var text = new StringBuilder(Sql.OPENING);
    dumped
        .triggers()
        .forEach(trigger ->
            text.append(
                "drop trigger if exists %s;\n".formatted(Sql.name(places.target(), trigger))));
    if (dumped.dropsDatabase()) {
      text.append("alter database %s%s;\n".formatted(Sql.name(places.target()), characters()));
      inventory.oldRoutines().forEach(routine -> text.append(drop(routine)));
      oldViewNames().forEach(view -> text.append(dropView(view)));
    }
    inventory.sequenceDefaults().forEach(value -> text.append(pointed(value)));
    return Script.of(text + "use " + Sql.name(places.target()) + ";\n")
        .then(Script.of(dumped.code()))
        .then("\n");
  }

  private List<String> oldViewNames() {
    var inTheWay = viewsInTheWay();
    return inventory.oldViews().stream()
        .map(view -> inTheWay.contains(view) ? setAside(inTheWay.indexOf(view)) : view)
        .toList();
  }

  private String dropView(String view) {
    return "drop view if exists %s;\n".formatted(Sql.name(places.target(), view));
  }

  private String drop(Inventory.Routine routine) {
    return "drop %s if exists %s;\n"
        .formatted(routine.kind(), Sql.name(places.target(), routine.name()));
  }

  // A sequence that moves leaves the default values of tables behind.
  private String pointed(Inventory.SequenceDefault value) {
    return "alter table %s alter column %s set default (%s);\n"
        .formatted(
            Sql.name(places.target(), value.table()),
            Sql.name(value.column()),
            value
                .value()
                .replace(Sql.name(places.scratch()) + ".", Sql.name(places.target()) + "."));
  }
}
