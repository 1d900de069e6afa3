package io.borgmaticshell.adapters.borg;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Reads and writes the metadata that travels with dumps: `dumps.json`, one for each kind of
/// database, and the bootstrap manifest. The original borgmatic refuses a `dumps.json` whose
/// elements have other keys than these six.
public final class ManifestJson {
  // The release of the original whose archive layout this is; readers may parse it as a version.
  private static final String LAYOUT_VERSION = "2.1.8";
  private static final Gson JSON =
      new GsonBuilder()
          .serializeNulls()
          .disableHtmlEscaping()
          .setFormattingStyle(FormattingStyle.COMPACT.withSpaceAfterSeparators(true))
          .create();

  private ManifestJson() {}

  /// The text of `dumps.json`.
  public static String dumps(List<DumpId> dumps) {
    var array = new JsonArray();
    dumps.forEach(dump -> array.add(element(dump)));
    var document = new JsonObject();
    document.add("dumps", array);
    return JSON.toJson(document);
  }

  static JsonObject element(DumpId dump) {
    var element = new JsonObject();
    element.add("container", nullable(dump.container()));
    element.addProperty("data_source_name", dump.database());
    element.addProperty("hook_name", dump.hook().value());
    element.add("hostname", nullable(dump.hostname()));
    element.add("label", nullable(dump.label()));
    element.add("port", nullable(dump.port()));
    return element;
  }

  /// The text of the bootstrap manifest.
  public static String bootstrap(List<String> configurationFiles) {
    var paths = new JsonArray();
    configurationFiles.forEach(paths::add);
    var document = new JsonObject();
    document.addProperty("borgmatic_version", LAYOUT_VERSION);
    document.add("config_paths", paths);
    return JSON.toJson(document);
  }

  /// Reads a bootstrap manifest: the configuration files it names.
  ///
  /// @param root the directory of the archive it was found in, for the message
  /// @throws OperationFailed ARCHIVE if it is not what it should be
  static List<String> parseBootstrap(String root, @Nullable String text) {
    try {
      return JsonParser.parseString(String.valueOf(text))
          .getAsJsonObject()
          .getAsJsonArray("config_paths")
          .asList()
          .stream()
          .map(JsonElement::getAsString)
          .toList();
    } catch (JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | NullPointerException e) {
      throw new OperationFailed(
          new Problem(
              Problem.Kind.ARCHIVE,
              "The list of configuration files in the archive, below %s, cannot be read."
                  .formatted(root),
              "The archive may be damaged: 'borg check' tells."),
          e);
    }
  }

  /// Reads a `dumps.json`.
  ///
  /// @param path where it was found, for the message
  /// @throws OperationFailed ARCHIVE if it is not what it should be
  static List<DumpId> parseDumps(String path, String text) {
    try {
      var dumps = new ArrayList<DumpId>();
      for (var element : JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("dumps")) {
        dumps.add(dump(element.getAsJsonObject()));
      }
      return dumps;
    } catch (JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | ClassCastException
        | UnsupportedOperationException
        | NullPointerException e) {
      throw new OperationFailed(
          new Problem(
              Problem.Kind.ARCHIVE,
              "The list of dumps in the archive, %s, cannot be read.".formatted(path),
              "The archive may be damaged: 'borg check' tells. Dumps can still be extracted by"
                  + " hand with 'borg extract'."),
          e);
    }
  }

  static DumpId dump(JsonObject element) {
    return new DumpId(
        new HookName(element.get("hook_name").getAsString()),
        element.get("data_source_name").getAsString(),
        text(element.get("hostname")),
        number(element.get("port")),
        text(element.get("label")).filter(label -> !label.isEmpty()),
        text(element.get("container")).filter(container -> !container.isEmpty()));
  }

  static JsonElement nullable(OptionalInt number) {
    return number.isPresent() ? new JsonPrimitive(number.getAsInt()) : JsonNull.INSTANCE;
  }

  static JsonElement nullable(Optional<String> text) {
    return text.<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE);
  }

  static Optional<String> text(@Nullable JsonElement element) {
    return element == null || element.isJsonNull()
        ? Optional.empty()
        : Optional.of(element.getAsString());
  }

  static OptionalInt number(@Nullable JsonElement element) {
    return element == null || element.isJsonNull()
        ? OptionalInt.empty()
        : OptionalInt.of(element.getAsInt());
  }
}
