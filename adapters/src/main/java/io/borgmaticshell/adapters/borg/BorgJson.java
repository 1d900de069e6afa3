package io.borgmaticshell.adapters.borg;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.ArchiveEntry;
import io.borgmaticshell.domain.archive.ArchiveName;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Reads what Borg prints under `--json` and `--json-lines`, format version 1 (Borg documentation,
/// "JSON output"), and what Borg 2 does: there times have an offset, and some keys other names.
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
        time(archive.get(archive.has("start") ? "start" : "time").getAsString()));
  }

  private static LocalDateTime time(String text) {
    return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
        ? OffsetDateTime.parse(text).atZoneSameInstant(ZoneId.systemDefault()).toLocalDateTime()
        : LocalDateTime.parse(text);
  }

  /// The encryption mode of `borg info --json REPOSITORY`.
  static String encryption(String text) {
    var encryption =
        JsonParser.parseString(text).getAsJsonObject().getAsJsonObject("encryption");
    return encryption.get(encryption.has("mode") ? "mode" : "encryption").getAsString();
  }

  /// One line of `borg list --json-lines`.
  static ArchiveEntry entry(String line) {
    var entry = JsonParser.parseString(line).getAsJsonObject();
    return new ArchiveEntry(
        entry.get("mode").getAsString(),
        entry.get("user").getAsString(),
        entry.get("group").getAsString(),
        entry.get("size").getAsLong(),
        AS_BORG_PRINTS.format(time(entry.get("mtime").getAsString())),
        entry.get("path").getAsString(),
        link(entry));
  }

  private static String link(JsonObject entry) {
    var key = entry.has("source") ? "source" : "target";
    var target = entry.has(key) ? entry.get(key).getAsString() : "";
    if (target.isEmpty()) {
      return "";
    }
    var symbolic = entry.get("type").getAsString().equals("l");
    return symbolic ? " -> " + target : " link to " + target;
  }
}
