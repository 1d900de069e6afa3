package io.borgmaticshell.adapters.database.mysql.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// What a client printed: rows that begin with a word, followed by columns in hexadecimal, so that
/// no character of a name can be taken for the end of a column.
record Answer(List<List<String>> rows) {
  private static final String CASE = "case";

  /// Asks whether the server tells databases and tables apart by case alone.
  static final String CASE_QUESTION =
      "select '" + CASE + "', hex(concat(@@lower_case_table_names));\n";

  static Answer read(String text) {
    return new Answer(text.lines().map(line -> columns(line.split("\t", -1))).toList());
  }

  /// A query for rows.
  static String question(String word, String columns, String rest) {
    var wrapped =
        Arrays.stream(columns.split(", ")).map(column -> "hex(%s)".formatted(column)).toList();
    return "select '%s', %s from information_schema.%s;\n"
        .formatted(word, String.join(", ", wrapped), rest);
  }

  private static List<String> columns(String... columns) {
    return Stream.concat(Stream.of(columns[0]), Arrays.stream(columns).skip(1).map(Answer::decoded))
        .toList();
  }

  private static String decoded(String column) {
    return column.equals("NULL")
        ? ""
        : new String(HexFormat.of().parseHex(column), StandardCharsets.UTF_8);
  }

  /// The columns of all rows that begin with a word, without it.
  Stream<List<String>> rows(String word) {
    return rows.stream()
        .filter(row -> row.getFirst().equals(word))
        .map(row -> row.subList(1, row.size()));
  }

  /// Whether two names of databases or tables mean the same. The server's own lists do not tell
  /// them apart by case, whatever it does elsewhere.
  boolean same(String name, String other) {
    var exact = rows(CASE).anyMatch(row -> row.getFirst().equals("0"));
    return exact ? name.equals(other) : name.equalsIgnoreCase(other);
  }
}
