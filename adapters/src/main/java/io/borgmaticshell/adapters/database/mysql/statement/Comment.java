package io.borgmaticshell.adapters.database.mysql.statement;

/// A comment, from after its first character or two. The text between `/*!` or `/*M!` and `*/` is
/// none, because the server executes it (MySQL documentation, "Comments").
final class Comment {
  // A version that will never be: mariadb-dump hides a command to the client behind it.
  private static final int NEVER = 999_999;

  /// What a byte made of a comment.
  enum Outcome {
    OPEN,
    CLOSED,
    /// What follows, this byte included, is code up to `*/`.
    CODE
  }

  private enum State {
    LINE,
    START,
    START_OF_MARIADB,
    VERSION,
    BLOCK
  }

  private State state;
  private byte previous;
  private int version;

  private Comment(State state) {
    this.state = state;
  }

  /// A comment that ends with its line.
  static Comment ofLine() {
    return new Comment(State.LINE);
  }

  /// A comment that began with a slash and an asterisk.
  static Comment ofBlock() {
    return new Comment(State.START);
  }

  Outcome read(byte current) {
    var outcome = step(current);
    previous = current;
    return outcome;
  }

  private Outcome step(byte current) {
    return switch (state) {
      case LINE -> current == '\n' ? Outcome.CLOSED : Outcome.OPEN;
      case BLOCK -> current == '/' && previous == '*' ? Outcome.CLOSED : Outcome.OPEN;
      case START ->
          on(
              switch (current) {
                case '!' -> State.VERSION;
                case 'M' -> State.START_OF_MARIADB;
                default -> State.BLOCK;
              });
      case START_OF_MARIADB -> on(current == '!' ? State.VERSION : State.BLOCK);
      case VERSION -> version(current);
    };
  }

  private Outcome on(State next) {
    state = next;
    return Outcome.OPEN;
  }

  private Outcome version(byte current) {
    if (current >= '0' && current <= '9') {
      version = version * 10 + current - '0';
      return Outcome.OPEN;
    }
    return version == NEVER ? on(State.BLOCK) : Outcome.CODE;
  }
}
