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
      case "values" -> announcements(value.getAsJsonArray());
      default -> json(value);
    };
  }

  // Of the lines of Loki, each a time and a text, those that no program logs by itself.
  private static JsonElement announcements(JsonArray lines) {
    var announcements = new JsonArray();
    lines.asList().stream()
        .map(line -> line.getAsJsonArray().get(1))
        .filter(text -> text.getAsString().matches("(Started|Finished|Failed) backup"))
        .forEach(announcements::add);
    return announcements;
  }
}
