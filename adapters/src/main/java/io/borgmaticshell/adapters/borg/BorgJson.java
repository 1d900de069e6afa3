package io.borgmaticshell.adapters.borg;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.ArchiveEntry;
import io.borgmaticshell.domain.archive.ArchiveName;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Reads what Borg prints under `--json` and `--json-lines`, format version 1 (Borg documentation,
/// "JSON output").
public final class BorgJson {
  private static final DateTimeFormatter AS_BORG_PRINTS =
      DateTimeFormatter.ofPattern("EEE, yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private BorgJson() {}

  /// The archives of `borg list --json REPOSITORY`.
  static List<Archive> archives(String text) {
    return JsonParser.parseString(text)
        .getAsJsonObject()
        .getAsJsonArray("archives")
        .asList()
        .stream()
        .map(JsonElement::getAsJsonObject)
        .map(BorgJson::archive)
        .toList();
  }

  /// The archive of `borg create --json`.
  public static Archive createdArchive(String text) {
    return archive(JsonParser.parseString(text).getAsJsonObject().getAsJsonObject("archive"));
  }

  private static Archive archive(JsonObject archive) {
    return new Archive(
        new ArchiveName(archive.get("name").getAsString()),
        archive.get("id").getAsString(),
        LocalDateTime.parse(archive.get("start").getAsString()));
  }

  /// The encryption mode of `borg info --json REPOSITORY`.
  static String encryption(String text) {
    return JsonParser.parseString(text)
        .getAsJsonObject()
        .getAsJsonObject("encryption")
        .get("mode")
        .getAsString();
  }

  /// One line of `borg list --json-lines`.
  static ArchiveEntry entry(String line) {
    var entry = JsonParser.parseString(line).getAsJsonObject();
    return new ArchiveEntry(
        entry.get("mode").getAsString(),
        entry.get("user").getAsString(),
        entry.get("group").getAsString(),
        entry.get("size").getAsLong(),
        AS_BORG_PRINTS.format(LocalDateTime.parse(entry.get("mtime").getAsString())),
        entry.get("path").getAsString(),
        link(entry));
  }

  private static String link(JsonObject entry) {
    var target = entry.has("source") ? entry.get("source").getAsString() : "";
    if (target.isEmpty()) {
      return "";
    }
    var symbolic = entry.get("type").getAsString().equals("l");
    return symbolic ? " -> " + target : " link to " + target;
  }
}
