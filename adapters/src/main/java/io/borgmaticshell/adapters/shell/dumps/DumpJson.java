package io.borgmaticshell.adapters.shell.dumps;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.borgmaticshell.application.repository.ListDumps.Found;
import io.borgmaticshell.domain.archive.ListedDump;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Writes listed dumps for programs: one object each, on one line, with null for what is unknown.
final class DumpJson {
  private DumpJson() {}

  static List<String> of(String repository, Found found) {
    var json = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
    return found.dumps().stream()
        .map(dump -> json.toJson(object(repository, found, dump)))
        .toList();
  }

  private static JsonObject object(String repository, Found found, ListedDump listed) {
    var dump = listed.dump().id();
    var object = new JsonObject();
    object.addProperty("repository", repository);
    object.addProperty("archive", found.archive().value());
    object.add("time", text(found.start().map(Object::toString)));
    object.addProperty("database", dump.database());
    object.addProperty("hook", dump.hook().shortName());
    object.add("hostname", text(dump.hostname()));
    object.add("port", number(dump.port().isPresent(), dump.port().orElse(0)));
    object.add("label", text(dump.label()));
    object.add("container", text(dump.container()));
    object.addProperty("path", listed.dump().path());
    object.add("bytes", number(listed.bytes().isPresent(), listed.bytes().orElse(0)));
    object.addProperty("proof", listed.proof().name().toLowerCase(Locale.ROOT));
    return object;
  }

  private static JsonElement text(Optional<String> value) {
    return value.<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE);
  }

  private static JsonElement number(boolean present, long value) {
    return present ? new JsonPrimitive(value) : JsonNull.INSTANCE;
  }
}
