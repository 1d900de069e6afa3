package io.borgmaticshell.adapters.database.mysql.exchange;

import io.borgmaticshell.adapters.database.mysql.statement.ScratchDump;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What keeps tables from being exchanged. Each is a sentence for users.
final class Hindrances {
  // ER_DBACCESS_DENIED_ERROR, ER_TABLEACCESS_DENIED_ERROR, ER_SPECIFIC_ACCESS_DENIED_ERROR. Not
  // 1045, a wrong password.
  private static final Pattern RIGHTS = Pattern.compile("^ERROR (1044|1142|1227)\\b.*");

  private Hindrances() {}

  static Optional<String> ofRights(List<String> lastWords, Places places) {
    return lastWords.stream().anyMatch(line -> RIGHTS.matcher(line).matches())
        ? Optional.of(
            "The user may not create the databases `%s` and `%s`, which a restore in one step needs."
                .formatted(places.scratch(), places.retired()))
        : Optional.empty();
  }

  /// Keys that lead into the target would follow its tables out of it.
  static Optional<String> ofKeysFromOutside(Places places, Answer answer) {
    return Inventory.keys(answer).stream()
        .filter(key -> answer.same(key.otherDatabase(), places.target()))
        .filter(key -> !answer.same(key.database(), places.target()))
        .map(key -> keyFromOutside(key.database(), key.table()))
        .findFirst();
  }

  static String keyFromOutside(String database, String table) {
    return "A foreign key leads from %s.%s to it.".formatted(database, table);
  }

  static Optional<String> of(Inventory inventory, Swap swap, ScratchDump dumped) {
    if (!dumped.dropsDatabase() && !dumped.dropsTables() && !swap.outgoing().isEmpty()) {
      return Optional.of("Its dump does not say that tables that are there are to be replaced.");
    }
    if (!dumped.dropsDatabase() && !swap.viewsInTheWay().isEmpty()) {
      return Optional.of(
          "%s is a view in it, and a table in its dump."
              .formatted(swap.viewsInTheWay().getFirst()));
    }
    return inventory.keys().stream()
        .filter(key -> separates(inventory, swap, key))
        .map(key ->
            "A foreign key leads from %s to %s, and only one of them is in its dump."
                .formatted(key.table(), key.otherTable()))
        .findFirst();
  }

  // Keys follow tables that move, so both ends must move together.
  private static boolean separates(Inventory inventory, Swap swap, Inventory.Key key) {
    if (inventory.isScratch(key.otherDatabase())) {
      return !has(inventory, inventory.newTables(), key.otherTable());
    }
    var from = inventory.isTarget(key.database()) && has(inventory, swap.outgoing(), key.table());
    return from != has(inventory, swap.outgoing(), key.otherTable());
  }

  private static boolean has(Inventory inventory, List<String> tables, String table) {
    return tables.stream().anyMatch(it -> inventory.answer().same(it, table));
  }
}
