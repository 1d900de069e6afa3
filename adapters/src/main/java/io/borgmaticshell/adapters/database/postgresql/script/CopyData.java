package io.borgmaticshell.adapters.database.postgresql.script;

/// The rest of the line of `COPY … FROM stdin;` and the rows after it, up to the line `\.`.
final class CopyData implements Passage {
  private static final int WITHIN_A_LINE = -1;
  private static final int WHOLE_MARK = 2;

  // How many bytes of the mark `\.` the line began with; a carriage return after it is allowed.
  private int matched = WITHIN_A_LINE;

  @Override
  public int end(byte[] bytes, int from, int to) {
    var position = from;
    while (position < to) {
      if (matched == WITHIN_A_LINE) {
        position = skipLine(bytes, position, to);
      } else if (matched >= WHOLE_MARK && bytes[position] == '\n') {
        return position + 1;
      } else {
        matched = afterNext(bytes[position++]);
      }
    }
    return OPEN;
  }

  // Nearly all bytes of nearly all dumps pass here.
  private int skipLine(byte[] bytes, int from, int to) {
    var position = from;
    while (position < to && bytes[position] != '\n') {
      position++;
    }
    if (position == to) {
      return to;
    }
    matched = 0;
    return position + 1;
  }

  private int afterNext(byte current) {
    return switch (current) {
      case '\n' -> 0;
      case '\\' -> matched == 0 ? 1 : WITHIN_A_LINE;
      case '.' -> matched == 1 ? WHOLE_MARK : WITHIN_A_LINE;
      case '\r' -> matched == WHOLE_MARK ? WHOLE_MARK + 1 : WITHIN_A_LINE;
      default -> WITHIN_A_LINE;
    };
  }
}
