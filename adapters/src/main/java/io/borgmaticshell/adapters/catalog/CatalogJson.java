package io.borgmaticshell.adapters.catalog;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.borgmaticshell.application.catalog.ArchiveList;
import io.borgmaticshell.application.catalog.CatalogedArchive;
import io.borgmaticshell.application.catalog.CatalogedDump;
import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.HookName;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// The catalogue as JSON. A text of another version, or a damaged one, says nothing.
final class CatalogJson {
  private static final int VERSION = 1;
  private static final Gson GSON = new Gson();

  private CatalogJson() {}

  static String of(ArchiveList list) {
    var archives = new JsonArray();
    for (var cataloged : list.archives()) {
      var archive = new JsonObject();
      archive.addProperty("name", cataloged.archive().name().value());
      cataloged.archive().name().id().ifPresent(id -> archive.addProperty("name_id", id));
      archive.addProperty("id", cataloged.archive().id());
      archive.addProperty("start", cataloged.archive().start().toString());
      cataloged.bytes().ifPresent(bytes -> archive.addProperty("bytes", bytes));
      archives.add(archive);
    }
    var document = new JsonObject();
    document.addProperty("version", VERSION);
    document.addProperty("as_of", list.asOf().toString());
    document.add("archives", archives);
    return GSON.toJson(document);
  }

  static Optional<ArchiveList> archives(String text) {
    return document(
        text,
        document -> {
          var archives = new ArrayList<CatalogedArchive>();
          for (var element : document.getAsJsonArray("archives")) {
            var archive = element.getAsJsonObject();
            archives.add(
                new CatalogedArchive(
                    new Archive(
                        new ArchiveName(
                            archive.get("name").getAsString(), text(archive, "name_id")),
                        archive.get("id").getAsString(),
                        Instant.parse(archive.get("start").getAsString())),
                    number(archive, "bytes")));
          }
          return new ArchiveList(Instant.parse(document.get("as_of").getAsString()), archives);
        });
  }

  static String of(List<CatalogedDump> dumps) {
    var all = new JsonArray();
    for (var cataloged : dumps) {
      var id = cataloged.id();
      var dump = new JsonObject();
      dump.addProperty("hook", id.hook().value());
      dump.addProperty("database", id.database());
      id.hostname().ifPresent(host -> dump.addProperty("hostname", host));
      id.port().ifPresent(port -> dump.addProperty("port", port));
      id.label().ifPresent(label -> dump.addProperty("label", label));
      id.container().ifPresent(container -> dump.addProperty("container", container));
      cataloged.bytes().ifPresent(bytes -> dump.addProperty("bytes", bytes));
      all.add(dump);
    }
    var document = new JsonObject();
    document.addProperty("version", VERSION);
    document.add("dumps", all);
    return GSON.toJson(document);
  }

  static Optional<List<CatalogedDump>> dumps(String text) {
    return document(
        text,
        document -> {
          var dumps = new ArrayList<CatalogedDump>();
          for (var element : document.getAsJsonArray("dumps")) {
            dumps.add(dump(element.getAsJsonObject()));
          }
          return dumps;
        });
  }

  private static CatalogedDump dump(JsonObject dump) {
    var port = number(dump, "port");
    return new CatalogedDump(
        new DumpId(
            HookName.of(dump.get("hook").getAsString()),
            dump.get("database").getAsString(),
            text(dump, "hostname"),
            port.isPresent()
                ? OptionalInt.of(Math.toIntExact(port.getAsLong()))
                : OptionalInt.empty(),
            text(dump, "label"),
            text(dump, "container")),
        number(dump, "bytes"));
  }

  /// Reads a document.
  @FunctionalInterface
  private interface Reader<T> {
    T read(JsonObject document);
  }

  private static <T> Optional<T> document(String text, Reader<T> reader) {
    try {
      var document = JsonParser.parseString(text).getAsJsonObject();
      return document.get("version").getAsInt() == VERSION
          ? Optional.of(reader.read(document))
          : Optional.empty();
    } catch (JsonParseException
        | IllegalStateException
        | ClassCastException
        | UnsupportedOperationException
        | NullPointerException
        | IllegalArgumentException
        | ArithmeticException
        | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(JsonObject object, String key) {
    return Optional.ofNullable(object.get(key)).map(JsonElement::getAsString);
  }

  private static OptionalLong number(JsonObject object, String key) {
    return object.has(key) ? OptionalLong.of(object.get(key).getAsLong()) : OptionalLong.empty();
  }
}
