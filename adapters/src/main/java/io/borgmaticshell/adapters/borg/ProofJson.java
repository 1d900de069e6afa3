package io.borgmaticshell.adapters.borg;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads `proof.json`, which says of each dump how long it is and whether it was seen to be whole.
final class ProofJson {
  private ProofJson() {}

  /// What is known about one dump.
  ///
  /// @param bytes its size
  record Line(long bytes, boolean proven) {}

  /// The lines by path, `postgresql_databases/localhost/users`. A text that is none of ours, or
  /// damaged, proves nothing.
  static Map<String, Line> parse(String text) {
    var lines = new LinkedHashMap<String, Line>();
    try {
      if (!text.isEmpty()) {
        for (var dump : JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("dumps")) {
          add(lines, dump);
        }
      }
      return lines;
    } catch (JsonParseException
        | IllegalStateException
        | ClassCastException
        | UnsupportedOperationException
        | NullPointerException
        | NumberFormatException e) {
      return Map.of();
    }
  }

  private static void add(Map<String, Line> lines, JsonElement element) {
    JsonObject dump = element.getAsJsonObject();
    lines.put(
        dump.get("path").getAsString(),
        new Line(dump.get("bytes").getAsLong(), dump.get("proven").getAsBoolean()));
  }
}
