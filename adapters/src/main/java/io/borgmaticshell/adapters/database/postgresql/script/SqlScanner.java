package io.borgmaticshell.adapters.database.postgresql.script;

import io.borgmaticshell.adapters.database.postgresql.script.Passage.BlockComment;
import io.borgmaticshell.adapters.database.postgresql.script.Passage.DollarQuote;
import io.borgmaticshell.adapters.database.postgresql.script.Passage.EscapedLiteral;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Finds where the statements of an SQL text begin, as psql would (PostgreSQL documentation,
/// "Lexical Structure", "COPY" and "psql"). The text comes in pieces that may be cut anywhere.
///
/// Not followed: `standard_conforming_strings = off`, because pg_dump then doubles all backslashes
/// in plain literals, which therefore end at the same quote; and bodies between `BEGIN ATOMIC` and
/// `END`, because neither transaction control nor `COPY` may stand there.
final class SqlScanner {
  private static final long E = keyword("e");
  private static final long COPY = keyword("copy");
  private static final long FROM = keyword("from");
  private static final long STDIN = keyword("stdin");

  private enum Statement {
    NONE,
    FIRST_WORD,
    OTHER,
    COPY,
    COPY_FROM,
    COPY_FROM_STDIN
  }

  private Statement statement = Statement.NONE;
  private Optional<Passage> passage = Optional.empty();
  private int parentheses;
  // The last eight bytes of the word being read, in lower case; 0 between words.
  private long word;
  private byte previous;

  /// Reads up to the first byte of a statement, which is left to be read after [#beginStatement].
  ///
  /// @return the position of that byte, or `to`
  int scan(byte[] bytes, int from, int to) {
    var position = from;
    while (position < to) {
      if (passage.isPresent()) {
        var end = passage.get().end(bytes, position, to);
        if (end == Passage.OPEN) {
          return to;
        }
        position = end;
        passage = Optional.empty();
        previous = 0;
      } else if (statement == Statement.NONE && isWordPart(bytes[position])) {
        return position;
      } else {
        read(bytes[position++]);
      }
    }
    return to;
  }

  /// Tells that the next byte belongs to the statement that was found.
  void beginStatement() {
    statement = Statement.FIRST_WORD;
  }

  /// Whether a byte may be part of a word; all letters beyond ASCII may.
  static boolean isWordPart(byte current) {
    var lower = current | 0x20;
    return current < 0
        || (lower >= 'a' && lower <= 'z')
        || (current >= '0' && current <= '9')
        || current == '_';
  }

  private void read(byte current) {
    if (isWordPart(current) || (current == '$' && word != 0)) {
      word = (word << 8) | ((current | 0x20) & 0xff);
    } else {
      var before = word;
      endWord();
      readSymbol(current, before);
    }
    previous = current;
  }

  private void endWord() {
    if (word != 0 && parentheses == 0) {
      statement =
          switch (statement) {
            case FIRST_WORD -> word == COPY ? Statement.COPY : Statement.OTHER;
            case COPY -> word == FROM ? Statement.COPY_FROM : Statement.COPY;
            case COPY_FROM -> word == STDIN ? Statement.COPY_FROM_STDIN : Statement.COPY;
            case NONE, OTHER, COPY_FROM_STDIN -> statement;
          };
    }
    word = 0;
  }

  private void readSymbol(byte symbol, long wordBefore) {
    switch (symbol) {
      case '\'' -> token(wordBefore == E ? new EscapedLiteral() : Passage.LITERAL);
      case '"' -> token(Passage.QUOTED_IDENTIFIER);
      case '$' -> token(new DollarQuote());
      case '\\' -> passage = Optional.of(Passage.META_COMMAND);
      case '-' -> passage = comment('-', Passage.LINE_COMMENT);
      case '*' -> passage = comment('/', new BlockComment());
      case ';' -> endStatement();
      case '(' -> parentheses++;
      case ')' -> parentheses = Math.max(0, parentheses - 1);
      default -> {
        // Operators and white space neither begin nor end anything.
      }
    }
  }

  private void token(Passage literal) {
    passage = Optional.of(literal);
    // What begins with a literal is no statement, so nothing in it is taken for one.
    statement = statement == Statement.NONE ? Statement.OTHER : statement;
  }

  private Optional<Passage> comment(char first, Passage comment) {
    return previous == first ? Optional.of(comment) : Optional.empty();
  }

  private void endStatement() {
    if (parentheses == 0) {
      passage =
          statement == Statement.COPY_FROM_STDIN ? Optional.of(new CopyData()) : Optional.empty();
      statement = Statement.NONE;
    }
  }

  private static long keyword(String lowerCase) {
    var value = 0L;
    for (var letter : lowerCase.getBytes(StandardCharsets.US_ASCII)) {
      value = (value << 8) | letter;
    }
    return value;
  }
}
