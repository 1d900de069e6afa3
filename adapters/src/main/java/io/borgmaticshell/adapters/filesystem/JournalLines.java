package io.borgmaticshell.adapters.filesystem;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.borgmaticshell.application.port.journal.RestoreNote;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.restore.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The lines of a restore's page, each a JSON object.
final class JournalLines {
  private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

  private JournalLines() {}

  static String note(RestoreNote note) {
    var line = new JsonObject();
    line.addProperty("repository", note.repository());
    line.addProperty("archive", note.archive().value());
    line.add("words", array(note.words()));
    line.add("dumps", array(note.dumps()));
    var targets = new JsonObject();
    note.targets().forEach((path, place) -> targets.add(path, place(place)));
    line.add("targets", targets);
    return JSON.toJson(line);
  }

  static String done(String path) {
    var line = new JsonObject();
    line.addProperty("done", path);
    return JSON.toJson(line);
  }

  /// What the first line says; empty if it says nothing sensible.
  static Optional<RestoreNote> readNote(List<String> lines) {
    try {
      var line = JsonParser.parseString(lines.isEmpty() ? "" : lines.getFirst()).getAsJsonObject();
      var targets = new LinkedHashMap<String, Place>();
      line.getAsJsonObject("targets")
          .entrySet()
          .forEach(entry -> targets.put(entry.getKey(), readPlace(entry.getValue())));
      return Optional.of(
          new RestoreNote(
              line.get("repository").getAsString(),
              new ArchiveName(line.get("archive").getAsString()),
              texts(line.getAsJsonArray("words")),
              texts(line.getAsJsonArray("dumps")),
              targets));
    } catch (JsonParseException | IllegalStateException | NullPointerException e) {
      return Optional.empty();
    }
  }

  /// What the other lines say.
  static Set<String> readDone(List<String> lines) {
    var done = new LinkedHashSet<String>();
    for (var line : lines.subList(1, lines.size())) {
      done.add(JsonParser.parseString(line).getAsJsonObject().get("done").getAsString());
    }
    return done;
  }

  private static JsonArray array(List<String> texts) {
    var array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }

  private static List<String> texts(JsonArray array) {
    var texts = new ArrayList<String>();
    array.forEach(element -> texts.add(element.getAsString()));
    return texts;
  }

  private static JsonObject place(Place place) {
    var element = new JsonObject();
    element.addProperty("database", place.database());
    place.container().ifPresent(container -> element.addProperty("container", container));
    place.hostname().ifPresent(host -> element.addProperty("hostname", host));
    place.port().ifPresent(port -> element.addProperty("port", port));
    place.username().ifPresent(user -> element.addProperty("username", user));
    place.file().ifPresent(file -> element.addProperty("file", file));
    return element;
  }

  private static Place readPlace(JsonElement element) {
    var place = element.getAsJsonObject();
    var port = place.get("port");
    return new Place(
        place.get("database").getAsString(),
        text(place.get("container")),
        text(place.get("hostname")),
        port == null ? OptionalInt.empty() : OptionalInt.of(port.getAsInt()),
        text(place.get("username")),
        text(place.get("file")));
  }

  private static Optional<String> text(@Nullable JsonElement element) {
    return Optional.ofNullable(element).map(JsonElement::getAsString);
  }
}
