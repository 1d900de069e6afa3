package io.borgmaticshell.bootstrap.endtoend;

import static java.util.stream.Collectors.joining;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.borgmaticshell.adapters.testing.WebServer.Received;
import java.util.Arrays;

/// What two programs must tell a service in the same way: everything but the time, the words of
/// their logs, and orders that mean nothing.
final class Essence {
  private Essence() {}

  static String of(Received request) {
    var head = request.host().orElse("") + " " + request.toString().lines().findFirst().orElse("");
    return head + "\n" + body(request);
  }

  private static String body(Received request) {
    var body = request.body();
    if (body.startsWith("{")) {
      return json(JsonParser.parseString(body)).toString();
    }
    if (request.contentType().orElse("").contains("form")) {
      return Arrays.stream(body.split("&")).sorted().collect(joining("&"));
    }
    return body.isEmpty() ? "" : "LOG";
  }

  private static JsonElement json(JsonElement element) {
    return switch (element) {
      case JsonObject object -> {
        var result = new JsonObject();
        object.keySet().stream()
            .sorted()
            .forEach(name -> result.add(name, member(name, object.get(name))));
        yield result;
      }
      case JsonArray array -> {
        var result = new JsonArray();
        array.forEach(item -> result.add(json(item)));
        yield result;
      }
      default -> element;
    };
  }

  private static JsonElement member(String name, JsonElement value) {
    return switch (name) {
      case "timestamp", "server time" -> new JsonPrimitive("TIME");
      case "logs" -> new JsonPrimitive("LOG");
      case "values" -> ends(value.getAsJsonArray());
      default -> json(value);
    };
  }

  // Lines of Loki, each a time and a text.
  private static JsonElement ends(JsonArray lines) {
    var ends = new JsonArray();
    ends.add(lines.get(0).getAsJsonArray().get(1));
    ends.add(lines.get(lines.size() - 1).getAsJsonArray().get(1));
    return ends;
  }
}
