package io.borgmaticshell.adapters.database.postgresql.script;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;

/// A stretch of SQL text that is not looked into: a literal, a comment, the data of a table. It is
/// read in pieces that may be cut anywhere, and none of it is kept.
sealed interface Passage
    permits Passage.Until,
        Passage.EscapedLiteral,
        Passage.DollarQuote,
        Passage.BlockComment,
        CopyData {
  /// What [#end] answers when the passage goes on after the bytes at hand.
  int OPEN = -1;

  Passage LITERAL = new Until('\'', '\'');
  Passage QUOTED_IDENTIFIER = new Until('"', '"');
  Passage LINE_COMMENT = new Until('\n', '\r');
  Passage META_COMMAND = new Until('\n', '\n');

  /// Reads on.
  ///
  /// @return the position of the first byte after the passage, or [#OPEN]
  int end(byte[] bytes, int from, int to);

  /// Ends with one byte. A doubled quote ends one passage and begins the next, which comes to the
  /// same.
  record Until(byte stop, byte otherStop) implements Passage {
    private Until(char stop, char otherStop) {
      this((byte) stop, (byte) otherStop);
    }

    @Override
    public int end(byte[] bytes, int from, int to) {
      for (var position = from; position < to; position++) {
        if (bytes[position] == stop || bytes[position] == otherStop) {
          return position + 1;
        }
      }
      return OPEN;
    }
  }

  /// A literal like `E'it\'s'`. It may go on after a line break, with another quote; after a mere
  /// blank another quote would be wrong anyway.
  final class EscapedLiteral implements Passage {
    private boolean escaped;
    private boolean closed;

    @Override
    public int end(byte[] bytes, int from, int to) {
      for (var position = from; position < to; position++) {
        var current = bytes[position];
        if (closed && current != '\'' && !isWhiteSpace(current)) {
          return position;
        }
        if (current == '\'' && !escaped) {
          closed = !closed;
        }
        escaped = current == '\\' && !escaped;
      }
      return OPEN;
    }

    private static boolean isWhiteSpace(byte current) {
      return current >= 0 && current <= ' ';
    }
  }

  /// A literal like `$tag$it's$tag$`, from after its first dollar sign; or none, if what follows
  /// that is no tag.
  final class DollarQuote implements Passage {
    private final ByteArrayOutputStream tag = new ByteArrayOutputStream();
    private byte[] delimiter = {};
    private int matched;

    @Override
    public int end(byte[] bytes, int from, int to) {
      for (var position = from; position < to; position++) {
        var current = bytes[position];
        if (delimiter.length > 0) {
          if (closes(current)) {
            return position + 1;
          }
        } else if (current == '$') {
          delimiter = ("$" + tag.toString(ISO_8859_1) + "$").getBytes(ISO_8859_1);
        } else if (isTagPart(current)) {
          tag.write(current);
        } else {
          return position;
        }
      }
      return OPEN;
    }

    private boolean closes(byte current) {
      if (current == delimiter[matched]) {
        matched++;
      } else {
        // Inside of the delimiter there is no dollar sign, so only this one can begin it anew.
        matched = current == '$' ? 1 : 0;
      }
      return matched == delimiter.length;
    }

    private boolean isTagPart(byte current) {
      var isDigit = current >= '0' && current <= '9';
      return SqlScanner.isWordPart(current) && !(isDigit && tag.size() == 0);
    }
  }

  /// A comment like `/* this /* one */ */`, from after its first asterisk.
  final class BlockComment implements Passage {
    private int depth = 1;
    private byte previous;

    @Override
    public int end(byte[] bytes, int from, int to) {
      for (var position = from; position < to; position++) {
        var current = bytes[position];
        var opens = previous == '/' && current == '*';
        var closes = previous == '*' && current == '/';
        depth += opens ? 1 : closes ? -1 : 0;
        if (depth == 0) {
          return position + 1;
        }
        previous = opens || closes ? 0 : current;
      }
      return OPEN;
    }
  }
}
