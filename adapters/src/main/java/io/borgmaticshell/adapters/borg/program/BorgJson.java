package io.borgmaticshell.adapters.borg.program;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.borgmaticshell.application.command.ShellWords;
import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.ArchiveEntry;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads what Borg prints under `--json` and `--json-lines`, format version 1 (Borg documentation,
/// "JSON output"), and what Borg 2 does, where some keys have other names.
public final class BorgJson {
  private static final DateTimeFormatter AS_BORG_PRINTS =
      DateTimeFormatter.ofPattern("EEE, yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private BorgJson() {}

  /// The archives of `borg list --json REPOSITORY`.
  ///
  /// @param zone whose local time Borg printed
  public static List<Archive> archives(String text, ZoneId zone) {
    return JsonParser.parseString(text)
        .getAsJsonObject()
        .getAsJsonArray("archives")
        .asList()
        .stream()
        .map(JsonElement::getAsJsonObject)
        .map(archive -> archive(archive, zone))
        .toList();
  }

  /// The archives of `borg list --json --format {command_line} REPOSITORY`, each with the words of
  /// the command that made it.
  public static Map<Archive, List<String>> commandLines(String text, ZoneId zone) {
    var made = new LinkedHashMap<Archive, List<String>>();
    for (var element : JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("archives")) {
      var words = element.getAsJsonObject().get("command_line");
      made.put(
          archive(element.getAsJsonObject(), zone),
          words.isJsonArray()
              ? words.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList()
              : ShellWords.split(words.getAsString()));
    }
    return made;
  }

  /// The archive of `borg create --json`.
  ///
  /// @throws OperationFailed ARCHIVE if there is none in it
  public static Archive createdArchive(String text, Repository repository) {
    if (LabelledJson.parsed(text, repository).get("archive") instanceof JsonObject made
        && made.has("name")
        && made.has("id")
        && (made.has("start") || made.has("time"))) {
      return archive(made, ZoneId.systemDefault());
    }
    throw OperationFailed.because(
        Problem.Kind.ARCHIVE,
        "Borg does not say which archive it made in %s.".formatted(repository.display()),
        "'borgmatic repo-list' shows whether there is one; do not rely on it.");
  }

  private static Archive archive(JsonObject archive, ZoneId zone) {
    return new Archive(
        new ArchiveName(archive.get("name").getAsString()),
        archive.get("id").getAsString(),
        instant(archive.get(archive.has("start") ? "start" : "time").getAsString(), zone));
  }

  // Borg 1 leaves the zone out, Borg 2 does not.
  private static Instant instant(String text, ZoneId zone) {
    var time =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    return time instanceof OffsetDateTime exact
        ? exact.toInstant()
        : LocalDateTime.from(time).atZone(zone).toInstant();
  }

  /// The encryption mode of `borg info --json REPOSITORY`.
  public static String encryption(String text) {
    var encryption = JsonParser.parseString(text).getAsJsonObject().getAsJsonObject("encryption");
    return encryption.get(encryption.has("mode") ? "mode" : "encryption").getAsString();
  }

  /// How chunks get their names, according to `borg repo-info --json`; Borg 1 does not say.
  public static Optional<String> idHash(String text) {
    var encryption = JsonParser.parseString(text).getAsJsonObject().getAsJsonObject("encryption");
    return Optional.ofNullable(encryption.get("id_hash")).map(JsonElement::getAsString);
  }

  /// One line of `borg list --json-lines`.
  public static ArchiveEntry entry(String line) {
    var entry = JsonParser.parseString(line).getAsJsonObject();
    return new ArchiveEntry(
        entry.get("mode").getAsString(),
        entry.get("user").getAsString(),
        entry.get("group").getAsString(),
        entry.get("size").getAsLong(),
        AS_BORG_PRINTS.format(local(entry.get("mtime").getAsString())),
        entry.get("path").getAsString(),
        link(entry));
  }

  private static LocalDateTime local(String text) {
    return instant(text, ZoneId.systemDefault()).atZone(ZoneId.systemDefault()).toLocalDateTime();
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
