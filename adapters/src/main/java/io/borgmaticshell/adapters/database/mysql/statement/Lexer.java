package io.borgmaticshell.adapters.database.mysql.statement;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads SQL byte by byte, and tells where tokens and statements end, as the clients of MariaDB and
/// MySQL would (MySQL documentation, "Lexical Structure" and "mysql Client Commands").
final class Lexer {
  private static final String DELIMITER_COMMAND = "delimiter";

  private enum State {
    CODE,
    WORD,
    QUOTED,
    // After a quotation mark that ends the token, unless another one follows.
    CLOSING,
    DELIMITER_LINE
  }

  /// What the last byte completed.
  enum Event {
    NOTHING,
    TOKEN,
    STATEMENT
  }

  private final List<Token> tokens = new ArrayList<>();
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final SqlMode mode = new SqlMode();
  private final Delimiter delimiter = new Delimiter();
  private Optional<Comment> comment = Optional.empty();
  private State state = State.CODE;
  private int position;
  private int start;
  private byte quote;
  private boolean escaped;
  private byte previous;
  private byte beforePrevious;
  private int versioned;
  private boolean justClosed;
  private boolean skimming;

  /// The tokens of the current statement.
  List<Token> tokens() {
    return tokens;
  }

  /// What was said about quotation marks and backslashes.
  SqlMode mode() {
    return mode;
  }

  /// Stops to collect tokens until the statement ends.
  void skim() {
    skimming = true;
  }

  /// Begins the next statement.
  void next() {
    tokens.clear();
    position = 0;
    skimming = false;
  }

  /// Reads one more byte.
  Event read(byte current) {
    var before = tokens.size();
    var ended = comment.isPresent() ? comment(current) : step(current);
    position++;
    beforePrevious = previous;
    // The slash of a comment's end begins no other comment.
    previous = justClosed ? 0 : current;
    justClosed = false;
    if (ended) {
      return Event.STATEMENT;
    }
    return tokens.size() > before ? Event.TOKEN : Event.NOTHING;
  }

  /// Ends a last statement that nothing ends.
  void end() {
    if (state == State.WORD || state == State.CLOSING) {
      endToken();
    }
  }

  private boolean step(byte current) {
    return switch (state) {
      case CODE -> code(current);
      case WORD -> isWordPart(current) ? word(current) : afterToken(current);
      case QUOTED -> quoted(current);
      case CLOSING -> current == quote ? on(State.QUOTED) : afterToken(current);
      case DELIMITER_LINE -> delimiterLine(current);
    };
  }

  private boolean on(State next) {
    state = next;
    return false;
  }

  private boolean comment(byte current) {
    var outcome = comment.orElseThrow().read(current);
    if (outcome == Comment.Outcome.OPEN) {
      return false;
    }
    comment = Optional.empty();
    if (outcome == Comment.Outcome.CLOSED) {
      return false;
    }
    versioned++;
    return code(current);
  }

  private boolean afterToken(byte current) {
    endToken();
    return step(current);
  }

  private boolean quoted(byte current) {
    if (escaped) {
      escaped = false;
    } else if (current == quote) {
      state = State.CLOSING;
    } else {
      escaped = current == '\\' && mode.hasEscapes(quote);
    }
    return false;
  }

  private boolean word(byte current) {
    if (text.size() <= DELIMITER_COMMAND.length()) {
      text.write(current);
    }
    return ends(current);
  }

  private boolean code(byte current) {
    if (isWordPart(current)) {
      text.reset();
      start = position;
      state = State.WORD;
      return word(current);
    }
    if (current == '\'' || current == '"' || current == '`') {
      start = position;
      quote = current;
      delimiter.interrupt();
      return on(State.QUOTED);
    }
    if (current >= 0 && current <= ' ') {
      return blank(current);
    }
    return symbol(current);
  }

  private boolean blank(byte current) {
    if (previous == '-' && beforePrevious == '-') {
      forget(2);
      comment = current == '\n' ? comment : Optional.of(Comment.ofLine());
    }
    delimiter.interrupt();
    return false;
  }

  private boolean symbol(byte current) {
    if (current == '#') {
      comment = Optional.of(Comment.ofLine());
      return false;
    }
    if (current == '*' && previous == '/') {
      forget(1);
      comment = Optional.of(Comment.ofBlock());
      return false;
    }
    if (current == '/' && previous == '*' && versioned > 0) {
      forget(1);
      versioned--;
      justClosed = true;
      return false;
    }
    start = position;
    add(Token.Kind.SYMBOL, position + 1);
    return ends(current);
  }

  private void endToken() {
    var isCommand =
        state == State.WORD
            && tokens.isEmpty()
            && text.toString(ISO_8859_1).equalsIgnoreCase(DELIMITER_COMMAND);
    add(kind(), position);
    text.reset();
    state = isCommand ? State.DELIMITER_LINE : State.CODE;
  }

  private Token.Kind kind() {
    if (state == State.WORD) {
      return Token.Kind.WORD;
    }
    return quote == '`' || (quote == '"' && mode.hasQuotedNames())
        ? Token.Kind.NAME
        : Token.Kind.LITERAL;
  }

  private void add(Token.Kind kind, int end) {
    if (!skimming) {
      tokens.add(new Token(kind, start, end));
    }
  }

  // Symbols that turned out to begin a comment.
  private void forget(int symbols) {
    for (var count = 0; count < symbols && !skimming; count++) {
      tokens.removeLast();
    }
  }

  private boolean ends(byte current) {
    return delimiter.endsWith(current) && !on(State.CODE);
  }

  private boolean delimiterLine(byte current) {
    if (current != '\n') {
      text.write(current);
      return false;
    }
    delimiter.choose(text.toString(ISO_8859_1).strip());
    return !on(State.CODE);
  }

  private static boolean isWordPart(byte current) {
    var lower = current | 0x20;
    return current < 0
        || (lower >= 'a' && lower <= 'z')
        || (current >= '0' && current <= '9')
        || current == '_'
        || current == '$';
  }
}
