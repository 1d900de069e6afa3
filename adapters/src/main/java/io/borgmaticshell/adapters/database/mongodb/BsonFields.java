package io.borgmaticshell.adapters.database.mongodb;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// The texts and truth values of a BSON document (bsonspec.org), up to the first field of a kind
/// that is not read here.
///
/// @param values by their names; what is no text and no truth value is an empty text
record BsonFields(Map<String, String> values) {

  static BsonFields of(byte[] document) {
    var values = new TreeMap<String, String>();
    var bytes = ByteBuffer.wrap(document).order(ByteOrder.LITTLE_ENDIAN);
    bytes.position(Integer.BYTES);
    try {
      for (var kind = bytes.get(); kind != 0 && isRead(kind); kind = bytes.get()) {
        var name = name(bytes);
        values.put(name, value(kind, bytes));
      }
    } catch (BufferUnderflowException e) {
      // A document that is damaged has the fields before the damage.
    }
    return new BsonFields(values);
  }

  private static boolean isRead(byte kind) {
    return switch (kind) {
      case 0x01, 0x02, 0x08, 0x09, 0x0a, 0x10, 0x11, 0x12 -> true;
      default -> false;
    };
  }

  private static String name(ByteBuffer bytes) {
    var start = bytes.position();
    while (bytes.get() != 0) {
      // The name ends with a zero.
    }
    return text(bytes, start, bytes.position() - 1 - start);
  }

  private static String value(byte kind, ByteBuffer bytes) {
    return switch (kind) {
      case 0x02 -> {
        var length = bytes.getInt();
        var start = bytes.position();
        skipped(bytes, length);
        yield text(bytes, start, Math.max(0, length - 1));
      }
      case 0x08 -> bytes.get() == 0 ? "false" : "true";
      case 0x0a -> "";
      case 0x10 -> skipped(bytes, Integer.BYTES);
      default -> skipped(bytes, Long.BYTES);
    };
  }

  private static String skipped(ByteBuffer bytes, int count) {
    if (count < 0 || bytes.remaining() < count) {
      throw new BufferUnderflowException();
    }
    bytes.position(bytes.position() + count);
    return "";
  }

  private static String text(ByteBuffer bytes, int start, int length) {
    return new String(bytes.array(), start, length, StandardCharsets.UTF_8);
  }

  String text(String name) {
    return values.getOrDefault(name, "");
  }

  boolean isTrue(String name) {
    return text(name).equals("true");
  }

  /// Database and collection.
  String namespace() {
    return text("db") + "." + text("collection");
  }
}
