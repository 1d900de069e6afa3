package io.borgmaticshell.adapters.monitoring.delivery;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.borgmaticshell.domain.database.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes bodies the way they are sent.
final class BodyText {
  private static final Gson JSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  private BodyText() {}

  static String of(Body body) {
    return switch (body) {
      case Body.None() -> "";
      case Body.Text(var text) -> text;
      case Body.Json(var members) -> JSON.toJson(object(members));
      case Body.Form(var fields) ->
          fields.entrySet().stream()
              .map(field -> encoded(field.getKey()) + "=" + encoded(plain(field.getValue())))
              .collect(Collectors.joining("&"));
    };
  }

  private static JsonObject object(Map<?, ?> members) {
    var object = new JsonObject();
    members.forEach((name, value) -> object.add(name.toString(), element(value)));
    return object;
  }

  private static JsonElement element(Object value) {
    return switch (value) {
      case Map<?, ?> members -> object(members);
      case List<?> items -> {
        var array = new JsonArray();
        items.forEach(item -> array.add(element(item)));
        yield array;
      }
      case Optional<?> optional ->
          optional.<JsonElement>map(BodyText::element).orElse(JsonNull.INSTANCE);
      case Number number -> new JsonPrimitive(number);
      case Boolean flag -> new JsonPrimitive(flag);
      default -> new JsonPrimitive(plain(value));
    };
  }

  private static String plain(Object value) {
    return value instanceof Secret secret ? secret.reveal() : value.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
