package io.borgmaticshell.adapters.shell.output;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.math.BigDecimal;

/// Writes what was told for programs: one object a line, with the keys that the original borgmatic
/// gives it, which are those of Borg (Borg documentation, "Logging API").
final class JsonLines {
  private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

  private JsonLines() {}

  /// One line.
  static String of(Told told) {
    var object = new JsonObject();
    object.addProperty("type", "log_message");
    object.addProperty("time", BigDecimal.valueOf(told.at().toEpochMilli(), 3));
    object.addProperty("message", told.text());
    object.addProperty("levelname", told.level().name());
    object.addProperty("name", "borgmatic");
    return JSON.toJson(object);
  }
}
