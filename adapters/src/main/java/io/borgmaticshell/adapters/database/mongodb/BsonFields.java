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
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
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
    var end = bytes.position();
    while (bytes.get(end) != 0) {
      end++;
    }
    return terminated(bytes, end - bytes.position());
  }

  private static String value(byte kind, ByteBuffer bytes) {
    return switch (kind) {
      case 0x02 -> terminated(bytes, bytes.getInt() - 1);
      case 0x08 -> bytes.get() == 0 ? "false" : "true";
      case 0x0a -> "";
      case 0x10 -> skipped(bytes, Integer.BYTES);
      default -> skipped(bytes, Long.BYTES);
    };
  }

  private static String terminated(ByteBuffer bytes, int length) {
    if (length < 0 || length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    var text = new byte[length];
    bytes.get(text).get();
    return new String(text, StandardCharsets.UTF_8);
  }

  private static String skipped(ByteBuffer bytes, int count) {
    bytes.get(new byte[count]);
    return "";
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
