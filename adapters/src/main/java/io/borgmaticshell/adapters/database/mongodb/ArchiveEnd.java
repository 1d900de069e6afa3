package io.borgmaticshell.adapters.database.mongodb;

import io.borgmaticshell.application.hook.EndMark;
import io.borgmaticshell.application.hook.StreamCheck.Verdict;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// How a whole archive of `mongodump` ends (mongo-tools, "The Mongodump archive format
/// specification"): with the closing header of its last collection and a terminator.
///
/// A dump that was cut exactly behind an earlier collection looks the same.
final class ArchiveEnd {
  static final EndMark MARK =
      EndMark.reading((_, tail) ->
          isWhole(tail.getBytes(StandardCharsets.ISO_8859_1))
              ? new Verdict.Whole()
              : new Verdict.Broken("it does not end with the closing header of a collection"));

  private static final byte[] MAGIC = {0x6d, (byte) 0xe2, (byte) 0x99, (byte) 0x81};
  private static final byte[] TERMINATOR = {-1, -1, -1, -1};
  // BSON: a boolean 'EOF' that is true, and a 64-bit number 'CRC'.
  private static final byte[] CLOSING =
      "\u0008EOF\0\u0001\u0012CRC\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] VIEW = "\"viewOn\"".getBytes(StandardCharsets.ISO_8859_1);
  // The number itself and the zero byte at the end of a document.
  private static final int REST_OF_HEADER = Long.BYTES + 1;

  private ArchiveEnd() {}

  private static boolean isWhole(byte[] tail) {
    var end = tail.length - TERMINATOR.length;
    if (!hasAt(tail, end, TERMINATOR)) {
      return false;
    }
    var closed = hasAt(tail, end - REST_OF_HEADER - CLOSING.length, CLOSING) && tail[end - 1] == 0;
    return closed || isWithoutData(tail, end);
  }

  // Magic number, header, descriptions: a database that holds nothing, or nothing but views, which
  // have no data and therefore no closing header.
  private static boolean isWithoutData(byte[] archive, int end) {
    if (!hasAt(archive, 0, MAGIC)) {
      return false;
    }
    var at = MAGIC.length;
    for (var isHeader = true; at + Integer.BYTES <= end; isHeader = false) {
      var length = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
      if (length <= Integer.BYTES || length > end - at) {
        return false;
      }
      if (!isHeader && !holds(Arrays.copyOfRange(archive, at, at + length), VIEW)) {
        return false;
      }
      at += length;
    }
    return at == end && at > MAGIC.length;
  }

  private static boolean holds(byte[] document, byte[] text) {
    for (var at = 0; at <= document.length - text.length; at++) {
      if (hasAt(document, at, text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAt(byte[] bytes, int at, byte[] wanted) {
    return at >= 0
        && at + wanted.length <= bytes.length
        && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
  }
}
