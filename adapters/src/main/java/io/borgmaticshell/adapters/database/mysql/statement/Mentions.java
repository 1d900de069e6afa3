package io.borgmaticshell.adapters.database.mysql.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Finds where a statement speaks of a database by name, as in `shop.orders`.
///
/// What stands before a dot need not be a database: it may be a table, an alias, or the row a
/// trigger works on. A third name after it, or an opening parenthesis, tells that it is one. So
/// does the statement if the name stands nowhere without a dot after it, because then nothing else
/// can be called so.
final class Mentions {
  private static final Set<String> BEFORE_TABLES =
      Set.of(
          "FROM",
          "JOIN",
          "STRAIGHT_JOIN",
          "INTO",
          "UPDATE",
          "TABLE",
          "TABLES",
          "CALL",
          "USING",
          "IGNORE",
          "REFERENCES");

  private final Statement statement;
  private final String database;

  Mentions(Statement statement, String database) {
    this.statement = statement;
    this.database = database;
  }

  /// The tokens that mean the database, or what nobody can tell the meaning of.
  sealed interface Result {
    record Found(List<Integer> places) implements Result {}

    record Unclear(String mention) implements Result {}
  }

  Result find() {
    var places = new ArrayList<Integer>();
    for (int index : everywhere().filter(this::isQualifier).toArray()) {
      switch (meaning(index)) {
        case DATABASE -> places.add(index);
        case UNCLEAR -> {
          return new Result.Unclear(statement.text(index) + "." + statement.text(index + 2));
        }
        case ANOTHER -> {
          // It stays.
        }
      }
    }
    return new Result.Found(places);
  }

  private enum Meaning {
    DATABASE,
    ANOTHER,
    UNCLEAR
  }

  private Meaning meaning(int index) {
    var exact = statement.text(index).equals(database);
    return switch (statement.kind()) {
      case VIEW -> statement.object() > index ? Meaning.ANOTHER : ofQuery(index, exact);
      case BODY -> ofBody(index, exact);
      default -> exact ? Meaning.DATABASE : Meaning.ANOTHER;
    };
  }

  // The server leaves out the name of the database itself, except before functions.
  private Meaning ofQuery(int index, boolean exact) {
    return !isCertain(index) && standsAlone() ? Meaning.ANOTHER : certain(exact);
  }

  private Meaning ofBody(int index, boolean exact) {
    if (isCertain(index) || isHeadOfTrigger(index) || isWrittenTo(index)) {
      return certain(exact);
    }
    if (isRowOfTrigger(index)) {
      return mayBeTable(index) ? Meaning.UNCLEAR : Meaning.ANOTHER;
    }
    if (standsAlone()) {
      return exact ? Meaning.UNCLEAR : Meaning.ANOTHER;
    }
    return certain(exact);
  }

  // Whether another case is another name is up to the server.
  private static Meaning certain(boolean exact) {
    return exact ? Meaning.DATABASE : Meaning.UNCLEAR;
  }

  private IntStream everywhere() {
    return IntStream.range(0, statement.size())
        .filter(statement::isName)
        .filter(index -> statement.text(index).equalsIgnoreCase(database))
        .filter(index -> !statement.isSymbol(index - 1, '.') && !statement.isSymbol(index - 1, '@'))
        .filter(index -> !statement.isSymbol(index + 1, '@'));
  }

  private boolean isQualifier(int index) {
    return statement.isSymbol(index + 1, '.') && index + 2 < statement.size();
  }

  private boolean standsAlone() {
    return everywhere().anyMatch(index -> !isQualifier(index));
  }

  private boolean isCertain(int index) {
    return statement.isSymbol(index + 3, '.') || statement.isSymbol(index + 3, '(');
  }

  private boolean isRowOfTrigger(int index) {
    return isTrigger() && List.of("OLD", "NEW").contains(statement.keyword(index));
  }

  // Before the body comes the name of the trigger, and of its table.
  private boolean isHeadOfTrigger(int index) {
    return isTrigger()
        && IntStream.range(0, index).noneMatch(before -> statement.isWord(before, "EACH"));
  }

  private boolean isWrittenTo(int index) {
    return (statement.isWord(index - 2, "INSERT") && statement.isWord(index - 1, "INTO"))
        || (statement.isWord(index - 2, "DELETE") && statement.isWord(index - 1, "FROM"));
  }

  private boolean isTrigger() {
    return statement.keyword(statement.object()).equals("TRIGGER");
  }

  // Tables stand in lists, too, and in parentheses.
  private boolean mayBeTable(int index) {
    var before = index - 1;
    while (statement.isSymbol(before, '(')) {
      before--;
    }
    return BEFORE_TABLES.contains(statement.keyword(before))
        || (statement.isSymbol(before, ',') && wordSinceStatement(before).isPresent());
  }

  private Optional<String> wordSinceStatement(int end) {
    return IntStream.iterate(
            end, index -> index > 0 && !statement.isSymbol(index, ';'), index -> index - 1)
        .mapToObj(statement::keyword)
        .filter(Set.of("FROM", "JOIN", "UPDATE", "DELETE", "USING")::contains)
        .findFirst();
  }
}
