package io.borgmaticshell.adapters.database.mysql.exchange;

import io.borgmaticshell.application.exchange.Dialogue;
import io.borgmaticshell.application.exchange.Exchange.Tidied;
import io.borgmaticshell.application.exchange.Script;
import java.util.HexFormat;
import java.util.List;

/// A table that holds what there is to do should an exchange be interrupted. It moves with the
/// tables of the dump, in the same statement: in the scratch database it says how to undo what was
/// done, in the retired one how to finish.
///
/// @param name of the table; another one for each exchange, so that nobody can move the tables of
///   somebody else's
record Journal(Places places, String name) {
  private static final String PREFIX = "borgmatic_journal_";
  private static final String DRAFT = "borgmatic_draft";
  private static final int PIECE = 128 * 1024;

  /// @param token of letters and digits
  static Journal of(Places places, String token) {
    return new Journal(places, PREFIX + token);
  }

  /// Writes it. It is recognised only once it is complete.
  Script write(Script undo, Script finish) {
    var draft = Sql.name(places.scratch(), DRAFT);
    return Script.of(
            """
            create table %s (
              id int not null auto_increment primary key,
              phase varchar(6) not null,
              script longblob not null) engine = InnoDB;
            """
                .formatted(draft))
        .then(pieces(draft, "undo", undo))
        .then(pieces(draft, "finish", finish))
        .then("rename table %s to %s;\n".formatted(draft, Sql.name(places.scratch(), name)));
  }

  private static String pieces(String table, String phase, Script script) {
    var rows = new StringBuilder();
    var bytes = script.bytes();
    for (var at = 0; at < bytes.length; at += PIECE) {
      rows.append("insert into %s (phase, script) values ('%s', x'".formatted(table, phase))
          .append(HexFormat.of().formatHex(bytes, at, Math.min(at + PIECE, bytes.length)))
          .append("');\n");
    }
    return rows.toString();
  }

  /// Whether a table of a scratch database is of this kind, finished or not.
  static boolean isOne(String table) {
    return table.startsWith(PREFIX) || table.equals(DRAFT);
  }

  /// Finds one that was left behind, does what it says, and removes both databases.
  static Dialogue<Tidied> followed(Places places) {
    var both = Sql.text(places.scratch()) + ", " + Sql.text(places.retired());
    var question =
        Sql.opening(places)
            + Answer.CASE_QUESTION
            + Answer.question(
                "database", "schema_name", "schemata where schema_name in (" + both + ")")
            + Answer.question(
                "table",
                "table_schema, table_name",
                "tables where table_schema in (%s) and table_name like 'borgmatic\\\\_journal\\\\_%%'"
                    .formatted(both));
    return new Dialogue.Asked<>(
        Script.of(question), answer -> followed(places, Answer.read(answer)));
  }

  private static Dialogue<Tidied> followed(Places places, Answer answer) {
    var found = answer.rows("table").toList();
    for (var table : found) {
      if (answer.same(table.get(0), places.retired())) {
        return followed(places, table, "finish", Tidied.FINISHED);
      }
    }
    for (var table : found) {
      if (answer.same(table.get(0), places.scratch())) {
        return followed(places, table, "undo", Tidied.UNDONE);
      }
    }
    var left =
        answer
            .rows("database")
            .map(List::getFirst)
            .filter(
                name -> answer.same(name, places.scratch()) || answer.same(name, places.retired()))
            .toList();
    return left.isEmpty()
        ? new Dialogue.Ended<>(Tidied.NOTHING)
        : new Dialogue.Asked<>(
            Script.of(Sql.opening(places)).then(removal(places)),
            ignored -> new Dialogue.Ended<>(Tidied.NOTHING));
  }

  private static Dialogue<Tidied> followed(
      Places places, List<String> table, String phase, Tidied outcome) {
    var question =
        "select hex(script) from %s where phase = '%s' order by id;\n"
            .formatted(Sql.name(table.get(0), table.get(1)), phase);
    return new Dialogue.Asked<>(
        Script.of(Sql.opening(places) + question),
        answer -> {
          var script = Script.of(HexFormat.of().parseHex(answer.replace("\n", "")));
          return new Dialogue.Asked<>(
              Script.of(Sql.opening(places)).then(script).then(removal(places)),
              ignored -> new Dialogue.Ended<>(outcome));
        });
  }

  /// Removes scratch and retired database. The journal may go before the tables beside it: all it
  /// speaks of has been done.
  static String removal(Places places) {
    return "drop database if exists %s;\ndrop database if exists %s;\n"
        .formatted(Sql.name(places.scratch()), Sql.name(places.retired()));
  }
}
