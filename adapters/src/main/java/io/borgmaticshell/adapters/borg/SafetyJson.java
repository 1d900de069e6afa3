package io.borgmaticshell.adapters.borg;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.restore.Place;
import io.borgmaticshell.domain.restore.SafetyRecord;
import java.util.ArrayList;

/// Reads and writes what a safety copy says about itself: `borgmatic/safety/safety.json`, beside
/// the directories of the hooks, where the original does not look for dumps.
public final class SafetyJson {
  /// The directory of the file, and its name.
  public static final String DIRECTORY = "safety";

  public static final String FILE = "safety.json";

  private static final Gson JSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  private SafetyJson() {}

  /// The text of the file.
  public static String text(SafetyRecord safety) {
    var saved = new JsonArray();
    for (var one : safety.saved()) {
      var element = new JsonObject();
      element.add("dump", ManifestJson.element(one.id()));
      element.add("origin", ManifestJson.element(one.origin()));
      element.add("place", place(one.place()));
      var objects = new JsonArray();
      one.objects().forEach(objects::add);
      element.add("objects", objects);
      saved.add(element);
    }
    var absent = new JsonArray();
    safety.absent().forEach(place -> absent.add(place(place)));
    var document = new JsonObject();
    document.addProperty("restored", safety.restored().value());
    document.add("saved", saved);
    document.add("absent", absent);
    return JSON.toJson(document);
  }

  private static JsonObject place(Place place) {
    var element = new JsonObject();
    element.addProperty("database", place.database());
    element.add("container", ManifestJson.nullable(place.container()));
    element.add("hostname", ManifestJson.nullable(place.hostname()));
    element.add("port", ManifestJson.nullable(place.port()));
    element.add("username", ManifestJson.nullable(place.username()));
    element.add("file", ManifestJson.nullable(place.file()));
    return element;
  }

  /// Reads the file.
  ///
  /// @throws OperationFailed ARCHIVE if it is not what it should be
  static SafetyRecord parse(ArchiveName archive, String text) {
    try {
      return record(JsonParser.parseString(text).getAsJsonObject());
    } catch (JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | UnsupportedOperationException
        | NullPointerException e) {
      throw new OperationFailed(
          new Problem(
              Problem.Kind.ARCHIVE,
              "What archive %s says about itself as a safety copy cannot be read."
                  .formatted(archive),
              "'borgmatic restore --archive %s' restores it to where the configuration says."
                  .formatted(archive)),
          e);
    }
  }

  private static SafetyRecord record(JsonObject document) {
    var saved = new ArrayList<SafetyRecord.Saved>();
    for (var one : document.getAsJsonArray("saved")) {
      var element = one.getAsJsonObject();
      var objects = new ArrayList<String>();
      element.getAsJsonArray("objects").forEach(object -> objects.add(object.getAsString()));
      saved.add(
          new SafetyRecord.Saved(
              ManifestJson.dump(element.getAsJsonObject("dump")),
              ManifestJson.dump(element.getAsJsonObject("origin")),
              place(element.getAsJsonObject("place")),
              objects));
    }
    var absent = new ArrayList<Place>();
    document.getAsJsonArray("absent").forEach(place -> absent.add(place(place.getAsJsonObject())));
    return new SafetyRecord(new ArchiveName(document.get("restored").getAsString()), saved, absent);
  }

  private static Place place(JsonObject element) {
    return new Place(
        element.get("database").getAsString(),
        ManifestJson.text(element.get("container")),
        ManifestJson.text(element.get("hostname")),
        ManifestJson.number(element.get("port")),
        ManifestJson.text(element.get("username")),
        ManifestJson.text(element.get("file")));
  }
}
