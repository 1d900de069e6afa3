package io.borgmaticshell.adapters.database.mysql.statement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A statement and the tokens it consists of.
final class Statement {
  private static final Set<String> OBJECTS =
      Set.of(
          "DATABASE",
          "SCHEMA",
          "TABLE",
          "VIEW",
          "PROCEDURE",
          "FUNCTION",
          "TRIGGER",
          "EVENT",
          "PACKAGE",
          "SEQUENCE",
          "USER",
          "ROLE",
          "INDEX",
          "SERVER",
          "TABLESPACE",
          "LOGFILE");
  private static final Set<String> ABOUT_TABLES =
      Set.of(
          "CREATE",
          "DROP",
          "ALTER",
          "INSERT",
          "REPLACE",
          "LOCK",
          "TRUNCATE",
          "DO",
          "UPDATE",
          "DELETE");

  private final byte[] bytes;
  private final List<Token> tokens;

  Statement(byte[] bytes, List<Token> tokens) {
    this.bytes = bytes;
    this.tokens = tokens;
  }

  byte[] bytes() {
    return bytes;
  }

  /// How many tokens there are.
  int size() {
    return tokens.size();
  }

  /// What a statement is about, as far as names of databases are concerned.
  enum Kind {
    /// Creates, drops, alters or enters a database.
    DATABASE,
    /// Names tables in the words of the server.
    TABLE,
    /// Holds a query, in the words of the server.
    VIEW,
    /// Holds a text that somebody wrote.
    BODY,
    /// Says how the rest is to be read.
    SET,
    OTHER
  }

  /// Whether the token is this keyword.
  boolean isWord(int index, String keyword) {
    return index >= 0
        && index < tokens.size()
        && tokens.get(index).kind() == Token.Kind.WORD
        && text(index).equalsIgnoreCase(keyword);
  }

  boolean isSymbol(int index, char symbol) {
    return index >= 0
        && index < tokens.size()
        && tokens.get(index).kind() == Token.Kind.SYMBOL
        && bytes[tokens.get(index).start()] == symbol;
  }

  boolean isName(int index) {
    return index < tokens.size()
        && (tokens.get(index).kind() == Token.Kind.WORD
            || tokens.get(index).kind() == Token.Kind.NAME);
  }

  /// What a token means: names and texts without their quotation marks.
  String text(int index) {
    var token = tokens.get(index);
    var text = text(token);
    if (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.SYMBOL) {
      return text;
    }
    var quote = text.substring(0, 1);
    return text.substring(1, text.length() - 1).replace(quote + quote, quote);
  }

  private String text(Token token) {
    return new String(bytes, token.start(), token.end() - token.start(), UTF_8);
  }

  /// Where the kind of object stands that is created, dropped or altered; 0 if there is none.
  int object() {
    for (var index = 1; index < tokens.size(); index++) {
      if (tokens.get(index).kind() == Token.Kind.WORD && OBJECTS.contains(keyword(index))) {
        return index;
      }
    }
    return 0;
  }

  /// Where the name of that object stands; beyond the last token if it has none.
  int name() {
    var index = object() + 1;
    while (isWord(index, "IF") || isWord(index, "NOT") || isWord(index, "EXISTS")) {
      index++;
    }
    return index;
  }

  Kind kind() {
    if (isWord(0, "USE")) {
      return Kind.DATABASE;
    }
    if (isWord(0, "SET")) {
      return Kind.SET;
    }
    if (tokens.isEmpty() || !ABOUT_TABLES.contains(keyword(0))) {
      return Kind.OTHER;
    }
    if (!isWord(0, "CREATE") && !isWord(0, "ALTER") && !isWord(0, "DROP")) {
      return Kind.TABLE;
    }
    return switch (keyword(object())) {
      case "DATABASE", "SCHEMA" -> Kind.DATABASE;
      case "USER", "ROLE" -> Kind.OTHER;
      case "VIEW" -> isWord(0, "DROP") ? Kind.TABLE : Kind.VIEW;
      case "PROCEDURE", "FUNCTION", "TRIGGER", "EVENT", "PACKAGE" ->
          isWord(0, "DROP") ? Kind.TABLE : Kind.BODY;
      default -> Kind.TABLE;
    };
  }

  /// Whether what follows is the rows of a table.
  boolean isData() {
    return isWord(0, "INSERT") || isWord(0, "REPLACE");
  }

  String keyword(int index) {
    return text(index).toUpperCase(Locale.ROOT);
  }

  /// The statement with another name in the place of some, in the quotation marks they had.
  byte[] with(String name, List<Integer> places) {
    var changed = new ByteArrayOutputStream(bytes.length);
    var at = 0;
    for (var index : places) {
      var token = tokens.get(index);
      var quote = token.kind() == Token.Kind.NAME ? text(token).substring(0, 1) : "`";
      changed.write(bytes, at, token.start() - at);
      changed.writeBytes((quote + name.replace(quote, quote + quote) + quote).getBytes(UTF_8));
      at = token.end();
    }
    changed.write(bytes, at, bytes.length - at);
    return changed.toByteArray();
  }
}
